package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComprehensivenessTest {

    private static final WordModel MODEL = new WordModel(Map.of("a", 1.03f, "b", 1.02f, "c", 1.01f, "d", 1f),
            Map.of("a", 1f, "b", .8f, "c", .6f, "d", 0f));
    private static final WordModel EVEN = WordModel.even(Map.of("a", 1f, "b", .8f, "c", .6f, "d", 0f));

    /**
     * Even weights on values 1, .8, .6, 0: yes .6, ranked a, b, c, d by leave-one-out. 25 % is one token, 50 % two: without
     * them 1.4/3 and .6/2, them alone 1 and .9.
     */
    @Test
    void fallsAreAveragedOverTheShares() {
        Table table = WordSubject.of(EVEN, "a b c d").measure("comprehensiveness",
                Map.of("shares", "25,50", "explanation", "leaveOneOut"));
        assertEquals(((.6 - 1.4 / 3) + (.6 - .3)) / 2, table.number("comprehensiveness", 0), 1e-6);
        assertEquals(((.6 - 1) + (.6 - .9)) / 2, table.number("sufficiency", 0), 1e-6);
    }

    /** Of four tokens 1, 5, 10 and 20 % are one token, read once; 50 % are two: four texts beside the reading. */
    @Test
    void sharesOfLessThanATokenAreOneTokenAndEqualTextsAreReadOnce() {
        int before = MODEL.read();
        WordSubject.of(MODEL, "a b c d").measure("comprehensiveness");
        assertEquals(before + 1 + 4, MODEL.read());
    }

    @Test
    void roundingIsUpExceptForRoundingErrors() {
        assertEquals(1, Comprehensiveness.count(5, 20));
        assertEquals(2, Comprehensiveness.count(5, 21));
        assertEquals(7, Comprehensiveness.count(7, 100));
        assertEquals(3, Comprehensiveness.count(100, 3));
    }

    /** With all tokens to delete one is kept, the last of the ranking; with all to keep nothing falls. */
    @Test
    void oneTokenIsAlwaysKept() {
        Table table = WordSubject.of(EVEN, "a b c d").measure("comprehensiveness",
                Map.of("shares", "100", "explanation", "leaveOneOut"));
        assertEquals(.6, table.number("comprehensiveness", 0), 1e-6);
        assertEquals(0, table.number("sufficiency", 0), 1e-6);
    }

    @Test
    void aSingleTokenIsMissingAndDoesNotShiftTheOthers() {
        Table alone = WordSubject.of(EVEN, "a b c d").measure("comprehensiveness");
        Table table = WordSubject.of(EVEN, "a", "a b c d", "b").measure("comprehensiveness");
        assertEquals(Map.of("fewer than two tokens", 2), table.missingReasons("comprehensiveness"));
        assertEquals(alone.number("comprehensiveness", 0), table.number("comprehensiveness", 1));
    }

    @Test
    void whereEverythingIsMissingThereIsStillATable() {
        Table table = WordSubject.of(EVEN, "a", "b").measure("comprehensiveness");
        assertEquals(2, table.rows());
        assertTrue(table.isMissing("sufficiency", 1));
    }

    /** Tokens of one value: whatever is deleted, nothing falls. */
    @Test
    void tokensOfOneValueAreNeitherNeededNorMissed() {
        Table table = WordSubject.of(EVEN, "b b b b b").measure("comprehensiveness");
        assertEquals(0, table.number("comprehensiveness", 0), 1e-6);
        assertEquals(0, table.number("sufficiency", 0), 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"attention", "gradient", "gradientTimesInput", "integratedGradients", "leaveOneOut", "lime",
            "random"})
    void everyExplanationRanks(String explanation) {
        Table table = WordSubject.of(MODEL, "a b c d", "d c a").measure("comprehensiveness",
                Map.of("explanation", explanation));
        assertFalse(table.isMissing("comprehensiveness", 1));
    }

    /** The tokens that decide are planted: one a among many d's. */
    @Test
    void anExplanationThatFindsThePlantedTokenIsMoreComprehensiveThanChance() {
        String[] texts = IntStream.range(0, 20).mapToObj(i -> "d ".repeat(i) + "a" + " d".repeat(20 - i))
                .toArray(String[]::new);
        WordModel planted = new WordModel(Map.of("a", 100f), Map.of("a", 1f));
        WordSubject subject = WordSubject.of(planted, texts);
        double attention = mean(subject.measure("comprehensiveness"));
        double chance = mean(subject.measure("comprehensiveness", Map.of("explanation", "random")));
        assertEquals(100 / 120., attention, 1e-6);
        assertTrue(chance < .5, "chance " + chance);
    }

    @Test
    void noMoreThanTheWantedInstancesAreMeasured() {
        Table table = WordSubject.of(EVEN, "a b", "b c", "c d", "a d").measure("comprehensiveness",
                Map.of("instances", "2"));
        assertEquals(List.of("t0", "t2"), List.of(table.text("instance", 0), table.text("instance", 1)));
        assertEquals(2, table.rows());
    }

    @Test
    void noSharesAreRefused() {
        assertEquals("Setting 'shares' is empty, expected at least one share in percent",
                assertThrows(IllegalArgumentException.class,
                        () -> WordSubject.of(EVEN, "a b").measure("comprehensiveness", Map.of("shares", "")))
                        .getMessage());
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> WordSubject.of(EVEN, "a b").measure("comprehensiveness", Map.of(), cancelled));
    }

    private static double mean(Table table) {
        return Arrays.stream(table.numbers("comprehensiveness")).average().orElseThrow();
    }
}
