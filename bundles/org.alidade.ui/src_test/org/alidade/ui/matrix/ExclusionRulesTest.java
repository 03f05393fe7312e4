package org.alidade.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.Obstacle;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.RunListener;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings in the order of the plan: SST LSTM 1, 2; SST CNN 1, 2; IMDB LSTM 1, 2; IMDB CNN 1, 2; two probes each. */
class ExclusionRulesTest {

    private final Plan plan = Matrices.plan(2);

    @Test
    void aWholeColumnIsOneRule() {
        assertEquals(List.of(", , , , , shuffle"), excluded(cells(1, 0, 1, 2, 3, 4, 5, 6, 7)));
    }

    @Test
    void theTrainingsOfAnEncoderAreOneRule() {
        assertEquals(List.of(", , cnn, , , "), excluded(trainings(2, 3, 6, 7)));
    }

    @Test
    void aBlockIsOneRuleThatFixesWhatItsCellsShare() {
        assertEquals(List.of("imdb, , cnn, , , gradient"), excluded(cells(0, 6, 7)));
    }

    @Test
    void oneCellIsOneRule() {
        assertEquals(List.of("sst, , lstm, , 2, gradient"), excluded(cells(0, 1)));
    }

    @Test
    void cellsWithNothingInCommonAreARuleEach() {
        assertEquals(List.of("sst, , lstm, , 1, ", "imdb, , cnn, , 2, "), excluded(trainings(0, 7)));
    }

    @Test
    void twoColumnsAreTwoRules() {
        Set<PlannedCell> both = cells(0, 0, 1, 2, 3, 4, 5, 6, 7);
        both.addAll(cells(1, 0, 1, 2, 3, 4, 5, 6, 7));
        assertEquals(List.of(", , , , , gradient", ", , , , , shuffle"), excluded(both));
    }

    @Test
    void aTrainingGoesWithItsProbes() {
        Set<PlannedCell> row = trainings(0, 1);
        row.addAll(cells(0, 0, 1));
        assertEquals(List.of("sst, , lstm, , , "), excluded(row));
    }

    @Test
    void cellsThatDifferInSettingsAloneAreCounted() {
        Matrices.vary(plan.getEncoders().get(0), "8", "16");
        ExclusionRules.Change change = new ExclusionRules(Matrices.expansion(plan)).exclude(trainings(0));
        assertEquals(1, change.added().size());
        assertEquals(1, change.others(), "the same with 16");
    }

    @Test
    void whatIsTakenInAgainLeavesTheRestOfItsRuleOut() {
        new ExclusionRules(Matrices.expansion(plan)).exclude(trainings(2, 3, 6, 7)).applyTo(plan);
        new ExclusionRules(Matrices.expansion(plan)).include(trainings(2)).applyTo(plan);
        assertEquals(Set.of("3", "6", "7"), left());
        new ExclusionRules(Matrices.expansion(plan)).include(cells(0, 3)).applyTo(plan);
        assertEquals(Set.of("6", "7", "3/1"), left(), "a probe brings its training along and nothing else");
    }

    @ParameterizedTest(name = "draw {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsSelectedNothingElseIsLeftOut(long draw) {
        Random random = new Random(draw);
        Set<PlannedCell> selected = new LinkedHashSet<>();
        for (int t = 0; t < 8; t++) {
            for (int p = RunListener.TRAINING; p < 2; p++) {
                if (random.nextInt(3) == 0) {
                    selected.add(new PlannedCell(t, p));
                }
            }
        }
        new ExclusionRules(Matrices.expansion(plan)).exclude(selected).applyTo(plan);
        Set<String> expected = new LinkedHashSet<>();
        selected.forEach(cell -> expected.add(cell.training() + (cell.isTraining() ? "" : "/" + cell.probe())));
        expected.removeIf(name -> name.contains("/") && expected.contains(name.substring(0, 1)));
        assertEquals(expected, left());
        new ExclusionRules(Matrices.expansion(plan)).include(all()).applyTo(plan);
        assertEquals(Set.of(), left());
        assertTrue(plan.getExclusions().isEmpty());
    }

    @Test
    void thousandsOfCellsTakeNoTime() {
        Plan large = Matrices.plan(1000);
        ExclusionRules rules = new ExclusionRules(Matrices.expansion(large));
        Random random = new Random(1);
        Set<PlannedCell> selected = new LinkedHashSet<>();
        IntStream.range(0, 500).forEach(i -> selected.add(new PlannedCell(random.nextInt(4000), random.nextInt(2))));
        long begin = System.nanoTime();
        rules.exclude(selected);
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(milliseconds < 5000, milliseconds + " ms");
    }

    private List<String> excluded(Collection<PlannedCell> cells) {
        ExclusionRules.Change change = new ExclusionRules(Matrices.expansion(plan)).exclude(cells);
        assertEquals(0, change.others());
        return change.added().stream().map(rule -> String.join(", ", ExclusionRules.values(rule))).toList();
    }

    /** What the plan leaves out now: a training by its number, a probe alone as {@code training/probe}. */
    private Set<String> left() {
        Expansion expansion = Matrices.expansion(plan);
        Set<String> left = new LinkedHashSet<>();
        for (int t = 0; t < expansion.trainings().size(); t++) {
            if (expansion.trainings().get(t).obstacle().map(Obstacle::status).filter(CellStatus.EXCLUDED::equals)
                    .isPresent()) {
                left.add(Integer.toString(t));
            } else {
                for (int p = 0; p < 2; p++) {
                    if (expansion.trainings().get(t).probes().get(p).obstacle().isPresent()) {
                        left.add(t + "/" + p);
                    }
                }
            }
        }
        return left;
    }

    private static List<PlannedCell> all() {
        List<PlannedCell> all = new ArrayList<>(trainings(0, 1, 2, 3, 4, 5, 6, 7));
        all.addAll(cells(0, 0, 1, 2, 3, 4, 5, 6, 7));
        all.addAll(cells(1, 0, 1, 2, 3, 4, 5, 6, 7));
        return all;
    }

    private static Set<PlannedCell> trainings(int... rows) {
        return cells(RunListener.TRAINING, rows);
    }

    private static Set<PlannedCell> cells(int probe, int... rows) {
        Set<PlannedCell> cells = new LinkedHashSet<>();
        IntStream.of(rows).forEach(row -> cells.add(new PlannedCell(row, probe)));
        return cells;
    }
}
