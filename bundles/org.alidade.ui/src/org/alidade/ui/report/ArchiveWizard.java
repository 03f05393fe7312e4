package org.alidade.ui.report;

import org.alidade.ui.Messages;
import org.alidade.ui.navigator.ActiveResults;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Packs results into one file to keep beside a paper. */
public final class ArchiveWizard extends Wizard implements IExportWizard {

    private final ArchivePage content = new ArchivePage();
    private Afterwards afterwards;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(Messages.Archive_title);
        afterwards = new Afterwards(workbench.getActiveWorkbenchWindow().getShell());
        content.propose(ActiveResults.of(workbench.getActiveWorkbenchWindow()));
    }

    @Override
    public void addPages() {
        addPage(content);
    }

    @Override
    public boolean performFinish() {
        ArchiveWriting job = new ArchiveWriting(content.results(), content.file());
        afterwards.run(job, () -> tell(job));
        return true;
    }

    private void tell(ArchiveWriting job) {
        job.problem().ifPresent(problem -> MessageDialog.openError(afterwards.shell(), Messages.Archive_done, problem));
        job.archived().ifPresent(archived -> {
            String text = Messages.bind(Messages.Archive_written, job.file(), archived.cells());
            String leftOut = archived.damaged().isEmpty() ? ""
                    : "\n\n" + Messages.bind(Messages.Archive_leftOut, String.join("\n", archived.damaged()));
            int answer = MessageDialog.open(
                    leftOut.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING, afterwards.shell(),
                    Messages.Archive_done, text + leftOut, 0, Messages.Report_openFolder,
                    IDialogConstants.CLOSE_LABEL);
            if (answer == 0) {
                afterwards.launch(job.file().getParent());
            }
        });
    }
}
