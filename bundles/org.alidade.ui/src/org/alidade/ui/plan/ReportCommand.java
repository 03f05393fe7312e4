package org.alidade.ui.plan;

import java.nio.file.Path;

import org.alidade.ui.Messages;
import org.alidade.ui.run.ReportJob;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;

/** Writes the report of a plan's results in the background, then offers to open it. */
final class ReportCommand {

    private final Shell shell;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    void write(Path plan) {
        ReportJob job = new ReportJob(plan);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> tell(job));
                }
            }
        });
        job.schedule();
    }

    private void tell(ReportJob job) {
        if (shell.isDisposed()) {
            return;
        }
        job.problem().ifPresent(problem -> MessageDialog.openError(shell, Messages.Report_title, problem));
        job.page().ifPresent(this::offer);
    }

    private void offer(Path page) {
        int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, Messages.Report_title,
                Messages.bind(Messages.Report_written, page), 0, Messages.Report_open, IDialogConstants.CLOSE_LABEL);
        if (answer == 0 && !Program.launch(page.toUri().toString())) {
            MessageDialog.openError(shell, Messages.Report_title, Messages.bind(Messages.Report_cannotOpen, page));
        }
    }
}
