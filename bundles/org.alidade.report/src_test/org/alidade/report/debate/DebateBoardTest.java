package org.alidade.report.debate;

import static org.alidade.report.measured.Planted.AVERAGE;
import static org.alidade.report.measured.Planted.BILSTM;
import static org.alidade.report.measured.Planted.TANH;
import static org.alidade.report.measured.Planted.UNIFORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.FixedResults;
import org.alidade.report.measured.Planted;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class DebateBoardTest {

    private static final int INSTANCES = 200;

    private final FixedResults results = new FixedResults();

    private DebateBoard board() throws IOException {
        return DebateBoard.of(results, new NullProgressMonitor());
    }

    private void gradients(Choice encoder, double... tauOfSeeds) {
        for (int s = 0; s < tauOfSeeds.length; s++) {
            double tau = tauOfSeeds[s];
            SplittableRandom random = new SplittableRandom(s + 1);
            results.add(Planted.probe("gradient", encoder, s + 1), Planted.result(
                    Planted.numbers("tau", INSTANCES, i -> tau + random.nextDouble(-.2, .2))));
        }
    }

    private ClaimVerdict only(String claim) throws IOException {
        List<ClaimVerdict> found = board().verdicts().stream().filter(one -> one.claim().id().equals(claim)).toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    @Test
    void weakCorrelationSupportsTheClaim() throws IOException {
        gradients(BILSTM, .2, .21, .19);
        ClaimVerdict verdict = only("gradientWeak");
        assertEquals(Verdict.SUPPORTED, verdict.verdict());
        assertEquals(.2, verdict.effect().mean(), .01);
        assertEquals(3, verdict.cells().size());
        assertTrue(verdict.reason().endsWith("3 seeds: all of the interval is below 0.500"), verdict.reason());
        assertTrue(verdict.warning().isPresent());
    }

    @Test
    void strongCorrelationDoesNotSupportIt() throws IOException {
        gradients(BILSTM, .7, .71, .69);
        assertEquals(Verdict.NOT_SUPPORTED, only("gradientWeak").verdict());
    }

    @Test
    void seedsThatDisagreeLeaveItUndecided() throws IOException {
        gradients(BILSTM, .3, .45, .6);
        assertEquals(Verdict.UNDECIDED, only("gradientWeak").verdict());
    }

    @Test
    void oneSeedDecidesNothing() throws IOException {
        gradients(BILSTM, .1);
        ClaimVerdict verdict = only("gradientWeak");
        assertEquals(Verdict.UNDECIDED, verdict.verdict());
        assertTrue(verdict.reason().contains("one seed: the interval says nothing of other seeds"), verdict.reason());
    }

    @Test
    void anEncoderIsComparedWithNoneOnTheSameInstances() throws IOException {
        gradients(BILSTM, .2, .21, .19);
        gradients(AVERAGE, .6, .62, .61);
        ClaimVerdict verdict = only("encoderBlurs");
        assertEquals(Verdict.SUPPORTED, verdict.verdict());
        assertEquals(.41, verdict.effect().mean(), .01);
        assertEquals(BILSTM, verdict.configuration().encoder());
        assertEquals(AVERAGE, verdict.against().orElseThrow());
        assertEquals(6, verdict.cells().size());
    }

    @Test
    void nothingIsClaimedOfUniformAttention() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            ProbeCell cell = new ProbeCell(Planted.training(BILSTM, UNIFORM, seed),
                    Planted.choice("org.alidade.probes.permutation", "Permutation", Map.of()));
            results.add(cell, Planted.result(Planted.numbers("medianDifference", INSTANCES, i -> 0)));
        }
        assertTrue(board().verdicts().isEmpty());
    }

    @Test
    void missingNumbersDecideNothing() throws IOException {
        results.add(Planted.probe("gradient", BILSTM, 1),
                Planted.result(Planted.numbers("tau", 5, i -> Double.NaN)));
        assertTrue(board().verdicts().isEmpty());
    }

    @Test
    void otherDataIsAnotherVerdict() throws IOException {
        gradients(BILSTM, .2, .21);
        TrainingCell other = new TrainingCell(Planted.SST, "other", Planted.FLAT, BILSTM, TANH, 1);
        results.add(new ProbeCell(other, Planted.choice("org.alidade.probes.gradient", "gradient", Map.of())),
                Planted.result(Planted.numbers("tau", 5, i -> .9)));
        List<ClaimVerdict> verdicts = board().verdicts();
        assertEquals(2, verdicts.size());
        assertEquals(2, verdicts.get(0).effect().seeds());
        assertEquals(1, verdicts.get(1).effect().seeds());
    }

    @Test
    void damagedCellsAreNamed() throws IOException {
        results.damaged(Planted.probe("gradient", BILSTM, 1));
        DebateBoard board = board();
        assertTrue(board.verdicts().isEmpty());
        assertEquals(1, board.unreadable().size());
    }

    @Test
    void theSameResultsGiveTheSameBoard() throws IOException {
        gradients(BILSTM, .3, .45, .6);
        assertEquals(board(), board());
    }

    private void baseline(IntToDoubleFunction trained, IntToDoubleFunction uniform) {
        for (long seed = 1; seed <= 4; seed++) {
            results.add(Planted.probe("uniformbaseline", BILSTM, seed), Planted.result(
                    Planted.models("correct", INSTANCES, Map.of("base", trained, "uniform", uniform))));
        }
    }

    /** By hand: 160 of 200 are right with both. */
    @Test
    void uniformThatDoesAsWellIsRemarkedOnWithNumbers() throws IOException {
        baseline(i -> i < 160 ? 1 : 0, i -> i < 160 ? 1 : 0);
        GateRemark remark = board().remarks().get(0);
        assertEquals("047f", remark.data().hash());
        assertEquals("On SST, trained attention was not shown to do better than uniform attention (1 of 1 "
                + "configurations). Flat, BiLSTM, Additive: accuracy 0.800 with trained, 0.800 with uniform attention, "
                + "difference +0.000 [+0.000, +0.000], 4 seeds. " + GateRemark.CRITERION, remark.text());
        assertEquals(4, remark.lines().get(0).cells().size());
        assertEquals(Verdict.SUPPORTED, only("attentionNotNeeded").verdict());
    }

    @Test
    void attentionThatIsClearlyBetterPasses() throws IOException {
        baseline(i -> i < 180 ? 1 : 0, i -> i < 120 ? 1 : 0);
        assertTrue(board().remarks().isEmpty());
        assertEquals(Verdict.NOT_SUPPORTED, only("attentionNotNeeded").verdict());
    }

    @Test
    void trainingsWithUniformAttentionServeWhereTheProbeDidNotRun() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            results.add(Planted.training(BILSTM, TANH, seed), Planted.trained(Map.of("accuracy", .80 + .001 * seed)));
            results.add(Planted.training(BILSTM, UNIFORM, seed), Planted.trained(Map.of("accuracy", .805)));
        }
        GateRemark remark = Gate.remarks(results, new NullProgressMonitor()).get(0);
        assertEquals(.805, remark.lines().get(0).uniform(), 1e-12);
        assertEquals(.802, remark.lines().get(0).trained(), 1e-12);
        assertEquals(6, remark.lines().get(0).cells().size());
        assertFalse(remark.text().isEmpty());
    }

    @Test
    void nothingKnownIsNoRemark() throws IOException {
        results.add(Planted.training(BILSTM, TANH, 1), Planted.trained(Map.of("accuracy", .8)));
        assertTrue(Gate.remarks(results, new NullProgressMonitor()).isEmpty());
    }

    @Test
    void oneSeedNeverPasses() throws IOException {
        results.add(Planted.probe("uniformbaseline", BILSTM, 1), Planted.result(
                Planted.models("correct", INSTANCES, Map.of("base", i -> 1, "uniform", i -> 0))));
        assertTrue(board().remarks().get(0).text().contains("one seed"));
    }
}
