package org.alidade.report;

import static org.alidade.report.measured.Planted.BILSTM;
import static org.alidade.report.measured.Planted.TANH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Map;

import org.alidade.report.debate.DebateBoard;
import org.alidade.report.measured.Planted;
import org.alidade.report.published.PublishedComparisons;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void onePassFindsWhatEachPartFindsByItself() throws IOException {
        FixedResults results = new FixedResults();
        for (long seed = 1; seed <= 3; seed++) {
            double shift = .01 * seed;
            results.add(Planted.training(BILSTM, TANH, seed), Planted.trained(Map.of("accuracy", .8 + shift)));
            results.add(Planted.probe("gradient", BILSTM, seed),
                    Planted.result(Planted.numbers("tau", 30, i -> shift + i / 100.)));
            results.add(Planted.probe("uniformbaseline", BILSTM, seed), Planted.result(
                    Planted.models("correct", 30, Map.of("base", i -> 1, "uniform", i -> i % 2))));
        }
        Findings findings = Findings.of(results, new NullProgressMonitor());
        assertEquals(DebateBoard.of(results, new NullProgressMonitor()), findings.board());
        assertEquals(PublishedComparisons.of(results, new NullProgressMonitor()), findings.published());
        assertFalse(findings.board().verdicts().isEmpty() || findings.published().comparisons().isEmpty());
    }
}
