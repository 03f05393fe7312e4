package org.alidade.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.alidade.core.cell.Results;
import org.alidade.report.comparison.MatrixTests;
import org.alidade.report.debate.ClaimVerdict;
import org.alidade.report.debate.Claims;
import org.alidade.report.debate.DebateBoard;
import org.alidade.report.debate.Gate;
import org.alidade.report.debate.GateRemark;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.measured.Term;
import org.alidade.report.published.PublishedComparison;
import org.alidade.report.published.PublishedComparisons;
import org.alidade.report.published.PublishedOfData;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What results say as a whole, found in one pass over their tables.
 *
 * @param board     the claims and the gate
 * @param published the published numbers
 * @param tests     tests between configurations
 */
public record Findings(DebateBoard board, PublishedComparisons published, MatrixTests tests) {

    /**
     * Reads every table that is needed once, data set by data set.
     *
     * @param monitor cancels between tables
     * @throws IOException if the records can't be read; damaged tables are told in both parts
     */
    public static Findings of(Results results, IProgressMonitor monitor) throws IOException {
        MeasuredResults measured = new MeasuredResults(results, List.of(), monitor);
        List<ClaimVerdict> verdicts = new ArrayList<>();
        List<GateRemark> remarks = new ArrayList<>();
        List<PublishedComparison> comparisons = new ArrayList<>();
        MatrixTests.Builder tests = new MatrixTests.Builder();
        for (Configuration.Data data : measured.data()) {
            PublishedOfData published = new PublishedOfData(measured, data);
            Set<Term> terms = new LinkedHashSet<>(Claims.terms());
            terms.addAll(published.terms());
            List<Term> columns = measured.mainColumns(data);
            terms.addAll(columns);
            measured.expect(terms);
            verdicts.addAll(DebateBoard.verdicts(measured, data));
            Gate.remark(measured, data).ifPresent(remarks::add);
            comparisons.addAll(published.compare());
            tests.add(measured, data, columns);
            measured.forget();
        }
        return new Findings(new DebateBoard(verdicts, remarks, measured.unreadable()),
                new PublishedComparisons(comparisons, measured.unreadable()), tests.build());
    }
}
