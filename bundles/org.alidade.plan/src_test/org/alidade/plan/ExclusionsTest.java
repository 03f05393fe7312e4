package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

    private static final Combination TRAINING = new Combination("d", "m", "e", "a", 1);

    private final Plan plan = PlanFiles.newPlan();

    @Test
    void aRuleLeavesOutWhatAgreesWithEveryFeatureThatIsNotEmpty() {
        rule("d", "2", "");
        rule(" d ", "1", "");
        assertEquals(OptionalInt.of(1), Exclusions.of(plan).training(TRAINING));
        assertEquals(OptionalInt.empty(), Exclusions.of(plan).training(new Combination("x", "m", "e", "a", 1)));
    }

    @Test
    void theFirstRuleThatAgreesIsNamedWhicheverFeaturesItFixes() {
        rule("", "1", "");
        rule("d", "", "");
        rule("", "", "");
        assertEquals(OptionalInt.of(0), Exclusions.of(plan).training(TRAINING));
        assertEquals(OptionalInt.of(1), Exclusions.of(plan).training(new Combination("d", "m", "e", "a", 7)));
        assertEquals(OptionalInt.of(2), Exclusions.of(plan).training(new Combination("x", "m", "e", "a", 7)));
    }

    @Test
    void aRuleWithAProbeLeavesOutThatProbeAndNoTraining() {
        rule("d", "", "p");
        assertEquals(OptionalInt.empty(), Exclusions.of(plan).training(TRAINING));
        assertEquals(OptionalInt.of(0), Exclusions.of(plan).probe(TRAINING, "p"));
        assertEquals(OptionalInt.empty(), Exclusions.of(plan).probe(TRAINING, "q"));
        assertEquals(OptionalInt.empty(), Exclusions.of(plan).probe(new Combination("x", "m", "e", "a", 1), "p"));
    }

    @Test
    void whatWasSetToNothingCountsAsAny() {
        rule(null, "1", null);
        assertEquals(OptionalInt.of(0), Exclusions.of(plan).training(TRAINING));
    }

    private void rule(String dataset, String seed, String probe) {
        Exclusion rule = PlanFactory.eINSTANCE.createExclusion();
        rule.setDataset(dataset);
        rule.setSeed(seed);
        rule.setProbe(probe);
        plan.getExclusions().add(rule);
    }
}
