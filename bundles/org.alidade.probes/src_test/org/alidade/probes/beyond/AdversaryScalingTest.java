package org.alidade.probes.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class AdversaryScalingTest {

    private static final Map<String, String> SIZES = Map.of("hiddenSizes", "16,64", "trainingShares", "0.5");

    @Test
    void everySizeIsTrainedAndMeasured() {
        WordSubject subject = subject(WordModel.even(Map.of("a", 1f)));
        Table table = subject.measure("adversaryscaling", SIZES);
        assertEquals(List.of(Variation.NONE.withSetting(ContributionKind.MODEL, "hidden", "16"),
                Variation.NONE.withSetting(ContributionKind.MODEL, "hidden", "64"),
                Variation.NONE.withSetting(ContributionKind.DATASET, "trainingShare", "0.5")), subject.asked());
        assertEquals(List.of("hidden size 16", "hidden size 16", "hidden size 64", "hidden size 64",
                "training share 0.5", "training share 0.5"),
                IntStream.range(0, 6).mapToObj(row -> table.text("point", row)).toList());
        assertEquals(64, table.number("hiddenSize", 2));
        assertTrue(table.isMissing("hiddenSize", 4));
        assertEquals(.5, table.number("trainingShare", 4));
        assertEquals(Map.of("the hidden size is varied", 4), table.missingReasons("trainingShare"));
    }

    /** Where all tokens have one value any attention gives the prediction; where one has another value few do. */
    @Test
    void attentionThatDoesNotMatterIsTheEasierToReplace() {
        Table free = subject(WordModel.even(Map.of())).measure("adversaryscaling", SIZES);
        Table bound = subject(new WordModel(Map.of("a", 8f), Map.of("a", 1f))).measure("adversaryscaling", SIZES);
        assertTrue(free.number("epsMaxJsd", 0) > bound.number("epsMaxJsd", 0));
        assertTrue(free.number("epsMaxJsd", 0) > .3);
        assertTrue(bound.number("outputDifference", 0) <= .01);
    }

    @Test
    void anEmptyListVariesNothingAndTwoAreRefused() {
        WordSubject subject = subject(WordModel.even(Map.of("a", 1f)));
        subject.measure("adversaryscaling", Map.of("hiddenSizes", "", "trainingShares", "1"));
        assertEquals(1, subject.asked().size());
        assertEquals("Settings 'hiddenSizes' and 'trainingShares' are empty, expected at least one size",
                assertThrows(IllegalArgumentException.class, () -> subject.measure("adversaryscaling",
                        Map.of("hiddenSizes", "", "trainingShares", ""))).getMessage());
    }

    @Test
    void aShareOfNothingIsRefusedBeforeAnyTraining() {
        WordSubject subject = subject(WordModel.even(Map.of("a", 1f)));
        assertThrows(IllegalArgumentException.class,
                () -> subject.measure("adversaryscaling", Map.of("trainingShares", "0.5,0")));
        assertEquals(List.of(), subject.asked());
    }

    @Test
    void fewerInstancesKeepTheirLabels() {
        Table table = WordSubject.of(new WordModel(Map.of(), Map.of("a", 1f)), "b", "b", "a", "b")
                .training(variation -> new WordModel(Map.of(), Map.of("a", 1f)))
                .measure("adversaryscaling", Map.of("hiddenSizes", "8", "trainingShares", "", "instances", "2"));
        assertEquals(List.of("t0", "t2"), List.of(table.text("instance", 0), table.text("instance", 1)));
        assertArrayEquals(new double[] {0, 1}, table.numbers("correct"));
    }

    private static WordSubject subject(WordModel trained) {
        return WordSubject.of(WordModel.even(Map.of("a", 1f)), "a b c", "b c").training(variation -> trained);
    }
}
