package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.Test;

class ExpansionTest {

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();

    @Test
    void everyCombinationIsATrainingInTheOrderOfThePlan() {
        plan.getDatasets().add(Fakes.with(Fakes.use("data"), "examples", "4", "6"));
        Fakes.with(plan.getModels().get(0), "rate", "0.1", "0.2");
        // 3 data sets by 2 rates by 2 seeds, seeds innermost
        assertEquals(List.of("8 0.1 1", "8 0.1 2", "8 0.2 1", "8 0.2 2", "4 0.1 1", "4 0.1 2", "4 0.2 1", "4 0.2 2",
                "6 0.1 1", "6 0.1 2", "6 0.2 1", "6 0.2 2"),
                expansion().trainings().stream().map(ExpansionTest::text).toList());
    }

    @Test
    void severalSettingsMultiply() {
        Fakes.with(Fakes.with(plan.getModels().get(0), "rate", "0.1", "0.2"), "behaviour", "good", "fail");
        assertEquals(8, expansion().trainings().size());
    }

    @Test
    void settingsOfProbesMultiplyToo() {
        Fakes.with(plan.getProbes().get(0), "behaviour", "good", "fail");
        assertEquals(2, expansion().trainings().get(0).probes().size());
    }

    @Test
    void excludedTrainingsStayInTheMatrixWithTheReason() {
        plan.getExclusions().add(Fakes.without("2"));
        assertEquals("left out by exclusions[0] of the plan",
                expansion().trainings().get(1).obstacle().orElseThrow().reason());
        assertEquals(1, expansion().runnable());
    }

    @Test
    void anExcludedProbeIsLeftOutWhereTheRuleSaysAndItsTrainingStays() {
        plan.getProbes().add(Fakes.use("probe3"));
        plan.getExclusions().add(Fakes.without("2"));
        plan.getExclusions().get(0).setProbe("probe3");
        assertEquals(2, expansion().runnable());
        List<String> excluded = expansion().trainings().stream()
                .map(training -> training.seed() + ":" + training.probes().stream()
                        .map(probe -> probe.obstacle().map(Obstacle::reason).orElse("-")).toList())
                .toList();
        assertEquals(List.of("1:[-, -]", "2:[-, left out by exclusions[0] of the plan]"), excluded);
    }

    @Test
    void aTaskThatTheModelDoesNotSupportIsImpossible() {
        plan.getDatasets().add(Fakes.use("pairs"));
        Obstacle obstacle = expansion().trainings().get(2).obstacle().orElseThrow();
        assertEquals(CellStatus.IMPOSSIBLE, obstacle.status());
        assertEquals("The pairs is a pair task, The model supports classification", obstacle.reason());
    }

    @Test
    void aProbeThatNeedsWhatTheModelDoesNotOfferIsImpossible() {
        plan.getProbes().add(Fakes.use("probe2"));
        assertEquals("needs inputGradient, which The model does not offer",
                expansion().trainings().get(0).probes().get(1).obstacle().orElseThrow().reason());
    }

    @Test
    void aProbeThatTrainsWhatCannotBeTrainedOnTheDataIsImpossible() {
        plan.getDatasets().add(Fakes.use("pairs"));
        plan.getProbes().set(0, Fakes.with(Fakes.use("curious"), "trained", "pupil"));
        assertTrue(expansion().trainings().get(0).probes().get(0).obstacle().isEmpty());
        assertEquals("trains The pupil, which supports classification, and The pairs is a pair task",
                expansion().trainings().get(2).probes().get(0).obstacle().orElseThrow().reason());
    }

    @Test
    void aProbeThatTrainsAPupilOfTokensIsImpossibleOnAModelThatAttendsToSentences() {
        plan.getModels().add(Fakes.use("hierarchy"));
        plan.getProbes().set(0, Fakes.with(Fakes.use("curious"), "trained", "pupil"));
        assertTrue(expansion().trainings().get(0).probes().get(0).obstacle().isEmpty());
        assertEquals("trains The pupil, which attends to each token, and The hierarchy attends to each sentence",
                expansion().trainings().get(2).probes().get(0).obstacle().orElseThrow().reason());
    }

    @Test
    void anEmptyAxisMakesNoTraining() {
        assertEquals(List.of(), Expansion.of(PlanFiles.newPlan(), fakes.contributions()).trainings());
    }

    @Test
    void aContributionThatIsNotInstalledIsRefused() {
        plan.getEncoders().add(Fakes.use("elsewhere"));
        assertEquals("'elsewhere' is not installed",
                assertThrows(IllegalArgumentException.class, this::expansion).getMessage());
    }

    @Test
    void laterChangesOfThePlanDoNotReachTheExpansion() {
        Expansion expansion = expansion();
        plan.setName("other");
        assertEquals("fakes", expansion.plan().getName());
    }

    @Test
    void labelsTellTheSettingsThatVary() {
        Fakes.with(plan.getModels().get(0), "rate", "0.1", "0.2");
        Fakes.with(plan.getEncoders().get(0), "behaviour", "fail");
        Labels labels = new Labels(expansion());
        assertEquals(List.of("The data, The model (rate=0.1), The encoder, The attention, seed 1",
                "The data, The model (rate=0.1), The encoder, The attention, seed 2"),
                IntStream.range(0, 2).mapToObj(labels::training).toList());
        assertEquals("The probe", labels.probe(0, 0));
    }

    private Expansion expansion() {
        return Expansion.of(plan, fakes.contributions());
    }

    private static String text(PlannedTraining training) {
        return training.dataset().settings().integer("examples") + " " + training.model().settings().number("rate")
                + " "
                + training.seed();
    }
}
