package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Report;
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
        case HTML -> Report.writeHtml(store, StoredReport.options(store, out), monitor);
        };
    }
}
