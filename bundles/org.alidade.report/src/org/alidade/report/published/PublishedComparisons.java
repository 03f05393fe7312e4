package org.alidade.report.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.cell.Results;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.measured.MeasuredResults.Unreadable;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Every published number of which there is a like in results, beside it.
 *
 * @param comparisons by data set, then in the order of the published tables
 * @param unreadable  cells that could not be read, and are missing here
 */
public record PublishedComparisons(List<PublishedComparison> comparisons, List<Unreadable> unreadable) {

    public PublishedComparisons {
        comparisons = List.copyOf(comparisons);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Compares; tables are read, and dropped, data set by data set.
     *
     * @param monitor cancels between tables
     * @throws IOException if the records can't be read; a damaged table is told in {@link #unreadable}
     */
    public static PublishedComparisons of(Results results, IProgressMonitor monitor) throws IOException {
        MeasuredResults measured = new MeasuredResults(results, List.of(), monitor);
        List<PublishedComparison> comparisons = new ArrayList<>();
        for (Configuration.Data data : measured.data()) {
            PublishedOfData published = new PublishedOfData(measured, data);
            measured.expect(published.terms());
            comparisons.addAll(published.compare());
            measured.forget();
        }
        return new PublishedComparisons(comparisons, measured.unreadable());
    }
}
