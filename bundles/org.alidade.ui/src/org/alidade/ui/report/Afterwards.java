package org.alidade.ui.report;

import java.nio.file.Path;

import org.alidade.ui.Messages;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;

/**
 * What a wizard does when it is closed and its job has come to its end.
 *
 * @param shell of the window
 */
record Afterwards(Shell shell) {

    /** Schedules a job; tells of its end on the UI thread, if the window is still there. */
    void run(Job job, Runnable tell) {
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> {
                        if (!shell.isDisposed()) {
                            tell.run();
                        }
                    });
                }
            }
        });
        job.schedule();
    }

    /** Opens a file or folder with the system's program. */
    void launch(Path file) {
        if (!Program.launch(file.toUri().toString())) {
            MessageDialog.openError(shell, Messages.Report_title, Messages.bind(Messages.Report_cannotOpen, file));
        }
    }
}
