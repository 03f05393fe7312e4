package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Format;
import org.alidade.report.Report;
import org.alidade.report.document.Topic;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes a report of a results folder, entitled like the plan that made it. */
final class ReportWriter {

    private final ResultStore store;
    private final Path out;

    ReportWriter(ResultStore store, Path out) {
        this.store = store;
        this.out = out;
    }

    /** The page to open. */
    Path writePage(IProgressMonitor monitor) throws IOException {
        return write(Set.of(Format.HTML), EnumSet.allOf(Topic.class), monitor).get(0);
    }

    /** The files to open, one a format. */
    List<Path> write(Collection<Format> formats, Collection<Topic> topics, IProgressMonitor monitor)
            throws IOException {
        return List.copyOf(Report.write(store,
                StoredReport.options(store, out).withFormats(formats).withTopics(topics), monitor).files().values());
    }
}
