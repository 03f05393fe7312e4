package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Format;
import org.alidade.report.Report;
import org.alidade.report.ReportOptions;
import org.alidade.report.Written;
import org.alidade.report.document.Topic;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What the author of a report has chosen.
 *
 * @param results folder of the results
 * @param title   of the report; not blank
 * @param note    plain text; may be empty
 * @param formats at least one
 * @param topics  sections; at least one
 * @param without ids of probes whose own sections are left out
 * @param folder  takes the files
 */
record ReportChoice(Path results, String title, String note, Set<Format> formats, Set<Topic> topics,
        Set<String> without, Path folder) {

    ReportChoice {
        formats = Set.copyOf(formats);
        topics = Set.copyOf(topics);
        without = Set.copyOf(without);
    }

    /** The same in other formats elsewhere. */
    ReportChoice into(Path other, Set<Format> others) {
        return new ReportChoice(results, title, note, others, topics, without, other);
    }

    /** Whether a report of another choice has the same contents, whatever its formats and its folder. */
    boolean says(ReportChoice other) {
        return equals(other.into(folder, formats));
    }

    /**
     * Writes the report.
     *
     * @throws IOException if the results can't be read or the report not be written
     */
    Written write(IProgressMonitor monitor) throws IOException {
        ResultStore store = new ResultStore(results);
        ReportOptions planned = StoredReport.options(store, folder);
        return Report.write(store,
                new ReportOptions(folder, title, note, formats, topics, without, planned.asked()), monitor);
    }
}
