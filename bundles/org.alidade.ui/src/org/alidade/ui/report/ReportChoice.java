package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Asked;
import org.alidade.report.Format;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Topic;

/**
 * What the author of a report has chosen.
 *
 * @param results folder of the results
 * @param title   of the report; not blank
 * @param note    plain text; may be empty
 * @param formats at least one
 * @param topics  sections; at least one
 * @param folder  takes the files
 */
record ReportChoice(Path results, String title, String note, Set<Format> formats, Set<Topic> topics, Path folder) {

    ReportChoice {
        formats = Set.copyOf(formats);
        topics = Set.copyOf(topics);
    }

    /** The same in other formats elsewhere. */
    ReportChoice into(Path other, Set<Format> others) {
        return new ReportChoice(results, title, note, others, topics, other);
    }

    /**
     * What the report needs to be written.
     *
     * @throws IOException if the results can't be read
     */
    ReportOptions options() throws IOException {
        Asked asked = StoredReport.options(new ResultStore(results), folder).asked();
        return new ReportOptions(folder, title, note, formats, topics, asked);
    }
}
