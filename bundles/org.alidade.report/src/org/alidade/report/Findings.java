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
 * What results say as a whole.
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
        Builder builder = new Builder(new MeasuredResults(results, List.of(), monitor));
        for (Configuration.Data data : builder.measured.data()) {
            builder.begin(data);
            builder.end(data);
        }
        return builder.build();
    }

    /**
     * Finds what results say, one data set after the other. Between begin and end of a data set, whoever reads tables may
     * give them to the results; the others are read at its end. Nothing of a data set is held beyond its end.
     */
    public static final class Builder {

        private final MeasuredResults measured;
        private final List<ClaimVerdict> verdicts = new ArrayList<>();
        private final List<GateRemark> remarks = new ArrayList<>();
        private final List<PublishedComparison> comparisons = new ArrayList<>();
        private final MatrixTests.Builder tests = new MatrixTests.Builder();
        private PublishedOfData published;

        /** @param measured the results */
        public Builder(MeasuredResults measured) {
            this.measured = measured;
        }

        /** Says which columns will be needed of a data set's tables. */
        public void begin(Configuration.Data data) {
            published = new PublishedOfData(measured, data);
            Set<Term> terms = new LinkedHashSet<>(Claims.terms());
            terms.addAll(published.terms());
            measured.expect(terms);
        }

        /** Finds what the data set says. */
        public void end(Configuration.Data data) {
            List<Term> columns = measured.mainColumns(data);
            verdicts.addAll(DebateBoard.verdicts(measured, data));
            Gate.remark(measured, data).ifPresent(remarks::add);
            comparisons.addAll(published.compare());
            tests.add(measured, data, columns);
            measured.forget();
        }

        /** All that was found. */
        public Findings build() {
            return new Findings(new DebateBoard(verdicts, remarks, measured.unreadable()),
                    new PublishedComparisons(comparisons, measured.unreadable()), tests.build());
        }
    }
}
