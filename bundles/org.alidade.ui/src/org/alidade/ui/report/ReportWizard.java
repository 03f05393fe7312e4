package org.alidade.ui.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.report.Written;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Writes a report in the forms and with the sections that its author chooses. */
public final class ReportWizard extends Wizard implements IExportWizard {

    private static final int MOST_NAMED = 5;

    private final ReportContentPage content;
    private Shell shell;

    /** Made by the platform; the folder of the results is asked for. */
    public ReportWizard() {
        this(Optional.empty());
    }

    /** @param results folder to propose */
    ReportWizard(Optional<Path> results) {
        content = new ReportContentPage(results);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(Messages.Report_content_title);
        shell = workbench.getActiveWorkbenchWindow().getShell();
    }

    @Override
    public void addPages() {
        addPage(content);
    }

    @Override
    public boolean performFinish() {
        ReportWriting job = new ReportWriting(content.choice());
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> tell(job));
                }
            }
        });
        job.schedule();
        return true;
    }

    private void tell(ReportWriting job) {
        if (shell.isDisposed()) {
            return;
        }
        job.problem().ifPresent(problem -> MessageDialog.openError(shell, Messages.Report_title, problem));
        job.written().ifPresent(written -> offer(job, written));
    }

    private void offer(ReportWriting job, Written written) {
        String files = written.files().values().stream().map(Path::toString).collect(Collectors.joining("\n"));
        int answer = MessageDialog.open(job.without().isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING,
                shell, Messages.Report_title, Messages.bind(Messages.Report_written, files) + without(job.without()), 0,
                Messages.Report_open, Messages.Report_openFolder, IDialogConstants.CLOSE_LABEL);
        if (answer == 0) {
            launch(written.first());
        } else if (answer == 1) {
            launch(job.choice().folder());
        }
    }

    private static String without(List<String> cells) {
        if (cells.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>(cells.subList(0, Math.min(MOST_NAMED, cells.size())));
        if (named.size() < cells.size()) {
            named.add(Messages.bind(Messages.Report_more, cells.size() - named.size()));
        }
        return "\n\n" + Messages.bind(Messages.Report_without, cells.size(), String.join("\n", named));
    }

    private void launch(Path file) {
        if (!Program.launch(file.toUri().toString())) {
            MessageDialog.openError(shell, Messages.Report_title, Messages.bind(Messages.Report_cannotOpen, file));
        }
    }
}
