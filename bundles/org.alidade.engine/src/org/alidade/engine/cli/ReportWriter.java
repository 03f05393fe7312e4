package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.alidade.engine.ResultStore;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.report.Report;
import org.alidade.report.ReportOptions;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes a report of a results folder, entitled like the plan that made it. */
final class ReportWriter {

    private final ResultStore store;
    private final Path out;

    ReportWriter(ResultStore store, Path out) {
        this.store = store;
        this.out = out;
    }

    /** The file to open. */
    Path write(ReportCommand.Format format, IProgressMonitor monitor) throws IOException {
        return switch (format) {
        case HTML -> Report.writeHtml(store, options(), monitor);
        };
    }

    private ReportOptions options() {
        String folder = String.valueOf(store.folder().getFileName());
        try {
            Plan plan = PlanFiles.load(store.plan());
            return new ReportOptions(out, plan.getName().isBlank() ? folder : plan.getName(), plan.getNote());
        } catch (PlanFileException e) {
            return new ReportOptions(out, folder, "The copy of the plan cannot be read: " + e.getMessage());
        }
    }
}
