package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class UniformBaselineTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "bad", 0f);
    private static final WordModel BASE = new WordModel(Map.of("good", 3f), VALUES);

    /** "good bad": base (.75, .25) says yes .75, even weights .5, hence no. "bad" alone is no for both, wrongly. */
    @Test
    void eachModelHasARowForEachInstanceAndItsQualityInAll() {
        Table table = subject().measure("uniformbaseline");
        assertEquals(List.of("base", "base", "uniform", "uniform"),
                IntStream.range(0, 4).mapToObj(row -> table.text("model", row)).toList());
        assertArrayEquals(new double[] {1, 0, 0, 0}, table.numbers("correct"));
        assertArrayEquals(new double[] {.75, 0, .5, 0}, table.numbers("probability"), 1e-7);
        assertArrayEquals(new double[] {0, 0, .25, 0}, table.numbers("difference"), 1e-7);
        assertArrayEquals(new double[] {2 / 3., 2 / 3., 0, 0}, table.numbers("f1"), 1e-12); // 2 of 2 + 0 + 1
        assertEquals("t0", table.text("instance", 2));
    }

    @Test
    void onlyTheAttentionIsReplacedByTheOneOfTheSetting() {
        WordSubject subject = subject();
        subject.measure("uniformbaseline");
        subject.measure("uniformbaseline", Map.of("uniformAttention", "other.uniform"));
        assertEquals(List.of(Variation.NONE.with(ContributionKind.ATTENTION, "org.alidade.learn.uniform"),
                Variation.NONE.with(ContributionKind.ATTENTION, "other.uniform")), subject.asked());
    }

    private static WordSubject subject() {
        return WordSubject.of(BASE, "good bad", "bad").training(variation -> WordModel.even(VALUES));
    }
}
