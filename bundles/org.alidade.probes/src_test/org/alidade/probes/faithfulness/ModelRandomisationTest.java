package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class ModelRandomisationTest {

    private static final Map<String, Float> VALUES = Map.of("a", 1f, "b", .5f);
    private static final WordModel TRAINED = new WordModel(Map.of("a", 4f, "b", 3f, "c", 2f), VALUES);
    private static final WordModel REVERSED = new WordModel(Map.of("a", 2f, "b", 3f, "c", 4f), VALUES);

    @Test
    void theUntrainedModelHasNoEpochsAndTheOtherAnotherSeed() {
        WordSubject subject = subject();
        Table table = subject.measure("modelrandomisation");
        assertEquals(List.of(Variation.NONE.withSetting(ContributionKind.MODEL, "epochs", "0"),
                Variation.NONE.withSeed(50)), subject.asked());
        assertEquals(-1, table.number("tauUntrained", 0));
        assertEquals(1, table.number("tauOtherSeed", 0));
    }

    @Test
    void theModelsOwnSeedIsNotTheOther() {
        WordSubject subject = subject().seed(50);
        subject.measure("modelrandomisation");
        assertEquals(OptionalLong.of(51), subject.asked().get(1).seed());
    }

    /** The other models' readings are spread over the split as the measured model's. */
    @Test
    void fewerInstancesAreTheSameOfEveryModel() {
        Table table = WordSubject.of(TRAINED, "a b c", "a b", "b", "c a b b").training(variation -> TRAINED)
                .measure("modelrandomisation", Map.of("instances", "2"));
        assertEquals(List.of("t0", "t2"), List.of(table.text("instance", 0), table.text("instance", 1)));
        assertEquals(1, table.number("tauUntrained", 0));
        assertEquals(Map.of("fewer than two tokens", 1), table.missingReasons("tauUntrained"));
    }

    @Test
    void randomNumbersOfTwoModelsAreDifferentOnes() {
        Table table = WordSubject.of(TRAINED, "a b c a b c a b").training(variation -> TRAINED)
                .measure("modelrandomisation", Map.of("explanation", "random"));
        assertTrue(Math.abs(table.number("tauUntrained", 0)) < .9);
    }

    @Test
    void anUntrainedModelThatAttendsEvenlyHasNoRanking() {
        Table table = WordSubject.of(TRAINED, "a b c").training(variation -> WordModel.even(VALUES))
                .measure("modelrandomisation");
        assertEquals(Map.of("randomised attention is constant", 1), table.missingReasons("tauUntrained"));
    }

    private static WordSubject subject() {
        return WordSubject.of(TRAINED, "a b c")
                .training(variation -> variation.seed().isPresent() ? TRAINED : REVERSED);
    }
}
