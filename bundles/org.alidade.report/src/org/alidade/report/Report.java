package org.alidade.report;

import java.io.IOException;
import java.nio.file.Path;

import org.alidade.core.cell.Results;
import org.alidade.report.html.HtmlReport;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes reports. */
public final class Report {

    private Report() {
    }

    /**
     * Writes one self-contained HTML page: figures inside, no script, nothing to load. Results are read one
     * configuration at a time. A failed or damaged cell is named in the report, with the reason, and the rest reported.
     * Equal results give equal bytes.
     *
     * @param monitor cancellation is answered with {@link org.eclipse.core.runtime.OperationCanceledException}, and
     *                leaves a former report as it was
     * @return the page, {@code index.html} in the folder
     * @throws IOException if the records can't be read or the page not be written
     */
    public static Path writeHtml(Results results, ReportOptions options, IProgressMonitor monitor) throws IOException {
        return new HtmlReport(results, options).write(monitor);
    }
}
