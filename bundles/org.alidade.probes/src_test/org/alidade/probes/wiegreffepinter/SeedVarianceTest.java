package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.alidade.core.math.Divergence;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class SeedVarianceTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "bad", 0f);

    /**
     * "good bad" with attention .5 on good; seeds 2, 3, 4 put .5, .75 and .9 there. Predictions differ by 0, .25 and .4,
     * their mean is .65/3; the median divergence is that of .75, the median of the largest weights is .75.
     */
    @Test
    void theMedianDivergenceAndTheMeanDifferenceAreOverTheSeeds() {
        Table table = subject().measure("seedvariance", Map.of("seeds", "2,3,4"));
        float[] own = {.5f, .5f};
        assertEquals(Divergence.jensenShannon(own, new float[] {.75f, .25f}), table.number("divergence", 0), 1e-7);
        assertEquals(.65 / 3, table.number("difference", 0), 1e-7);
        assertEquals(2 / 3., table.number("changed", 0), 1e-12); // .5 is no, .75 and .9 are yes
        assertEquals(.75, table.number("medianMaxAttention", 0), 1e-7);
    }

    @Test
    void theModelsOwnSeedIsLeftOut() {
        WordSubject subject = subject().seed(3);
        subject.measure("seedvariance", Map.of("seeds", "2,3"));
        assertEquals(List.of(Variation.NONE.withSeed(2)), subject.asked());
        assertEquals("Setting 'seeds' is \"3\", expected at least one seed other than the model's own, 3",
                assertThrows(IllegalArgumentException.class,
                        () -> subject.measure("seedvariance", Map.of("seeds", "3")))
                        .getMessage());
    }

    @Test
    void byDefaultItIsTheEightSeedsOfThePaper() {
        WordSubject subject = subject().training(variation -> WordModel.even(VALUES));
        Table table = subject.measure("seedvariance");
        assertEquals(List.of(50L, 257L, 500231L, 100078L, 12504L, 90754789L, 8988812L, 2L),
                subject.asked().stream().map(variation -> variation.seed().getAsLong()).toList());
        assertEquals(0, table.number("divergence", 0));
        assertEquals(0, table.number("difference", 0));
    }

    @Test
    void aSingleTokenCannotMove() {
        Table table = WordSubject.of(WordModel.even(VALUES), "good").training(variation -> good(3))
                .measure("seedvariance", Map.of("seeds", "2"));
        assertEquals(0, table.number("divergence", 0));
    }

    private static WordSubject subject() {
        Map<Long, WordModel> models = Map.of(2L, good(1), 3L, good(3), 4L, good(9));
        return WordSubject.of(WordModel.even(VALUES), "good bad")
                .training(variation -> models.get(variation.seed().getAsLong()));
    }

    private static WordModel good(float score) {
        return new WordModel(Map.of("good", score), VALUES);
    }
}
