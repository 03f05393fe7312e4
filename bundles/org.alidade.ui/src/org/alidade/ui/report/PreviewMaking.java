package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.alidade.engine.Damage;
import org.alidade.report.Format;
import org.alidade.report.PdfImages;
import org.alidade.report.Places;
import org.alidade.report.Written;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Makes the pages of a preview in the background. Cancelled, it leaves no files. */
final class PreviewMaking extends Job {

    /** Begins the names of temporary folders. */
    static final String PREFIX = "alidade-preview-" + ProcessHandle.current().pid() + "-";

    private final ReportChoice choice;
    private volatile Optional<PreviewPages> pages = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile double fraction;

    PreviewMaking(ReportChoice choice) {
        super(Messages.Preview_making);
        this.choice = choice;
        setSystem(true); // the page shows its progress
        setPriority(Job.SHORT);
    }

    ReportChoice choice() {
        return choice;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Path folder = Files.createTempDirectory(PREFIX);
            try {
                Written written = choice.into(folder, Set.of(Format.PDF)).write(new Fraction(monitor));
                pages = Optional.of(new PreviewPages(choice, folder, PdfImages.open(written.first())));
            } finally {
                if (pages.isEmpty()) {
                    Places.delete(folder);
                }
            }
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(Damage.of(e).message());
        }
        return Status.OK_STATUS;
    }

    /** The pages; empty if there are none, or not yet. Whoever takes them closes them. */
    Optional<PreviewPages> pages() {
        return pages;
    }

    /** Why there are none; empty if it was cancelled. */
    Optional<String> problem() {
        return problem;
    }

    /** How much is done, from 0 to 1. */
    double fraction() {
        return fraction;
    }

    private final class Fraction extends ProgressMonitorWrapper {

        private double total = 1;
        private double done;

        Fraction(IProgressMonitor monitor) {
            super(monitor);
        }

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
            super.beginTask(name, totalWork);
        }

        @Override
        public void worked(int work) {
            internalWorked(work);
        }

        @Override
        public void internalWorked(double work) {
            done += work;
            fraction = Math.min(1, done / total);
            super.internalWorked(work);
        }
    }
}
