package org.alidade.ui.report;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.alidade.report.Written;
import org.alidade.ui.Messages;
import org.alidade.ui.navigator.ActiveResults;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Writes a report in the forms and with the sections that its author chooses, who may look at its pages first. */
public final class ReportWizard extends Wizard implements IExportWizard {

    private final ReportSettings settings = new ReportSettings(
            PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ReportWizard.class)).getDialogSettings());
    private final ReportContentPage content = new ReportContentPage(settings);
    private Afterwards afterwards;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(Messages.Report_content_title);
        afterwards = new Afterwards(workbench.getActiveWorkbenchWindow().getShell());
        content.propose(ActiveResults.of(workbench.getActiveWorkbenchWindow()));
    }

    @Override
    public void addPages() {
        addPage(content);
        addPage(new ReportPreviewPage(content));
    }

    @Override
    public boolean canFinish() {
        return content.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        settings.keep(content.choice());
        ReportWriting job = new ReportWriting(content.choice());
        afterwards.run(job, () -> tell(job));
        return true;
    }

    private void tell(ReportWriting job) {
        job.problem().ifPresent(problem -> MessageDialog.openError(afterwards.shell(), Messages.Report_title, problem));
        job.written().ifPresent(written -> offer(job, written));
    }

    private void offer(ReportWriting job, Written written) {
        String files = written.files().values().stream().map(Path::toString).collect(Collectors.joining("\n"));
        int answer = MessageDialog.open(MessageDialog.INFORMATION, afterwards.shell(), Messages.Report_title,
                Messages.bind(Messages.Report_written, files), 0, Messages.Report_open, Messages.Report_openFolder,
                IDialogConstants.CLOSE_LABEL);
        if (answer == 0) {
            afterwards.launch(written.first());
        } else if (answer == 1) {
            afterwards.launch(job.choice().folder());
        }
    }
}
