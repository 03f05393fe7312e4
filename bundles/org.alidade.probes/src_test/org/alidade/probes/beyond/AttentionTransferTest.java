package org.alidade.probes.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.math.Divergence;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class AttentionTransferTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "bad", 0f);
    private static final WordModel MODEL = new WordModel(Map.of("good", 3f), VALUES);
    private static final WordModel REVERSED = new WordModel(Map.of("bad", 3f), VALUES);

    /** Own attention (.75, .25) gives yes .75; the donor's (.25, .75) gives .25. */
    @Test
    void theDonorsAttentionTakesThePlaceOfTheOwn() {
        Table table = WordSubject.of(MODEL, "good bad").training(variation -> REVERSED).measure("attentiontransfer");
        assertEquals(.5, table.number("difference", 0), 1e-7);
        assertEquals(1, table.number("changed", 0));
        assertEquals(1, table.number("correct", 0));
        assertEquals(0, table.number("correctTransferred", 0));
        assertEquals(0, table.number("donorCorrect", 0));
        assertEquals(Divergence.jensenShannon(new float[] {.75f, .25f}, new float[] {.25f, .75f}),
                table.number("divergence", 0), 1e-7);
    }

    @Test
    void onesOwnAttentionChangesNothing() {
        Table table = WordSubject.of(MODEL, "good bad", "bad").training(variation -> MODEL)
                .measure("attentiontransfer");
        assertArrayEquals(new double[2], table.numbers("difference"));
        assertArrayEquals(new double[2], table.numbers("changed"));
    }

    @Test
    void theDonorIsWhatTheSettingsName() {
        WordSubject subject = WordSubject.of(MODEL, "good bad").training(variation -> MODEL);
        subject.measure("attentiontransfer");
        subject.measure("attentiontransfer", Map.of("donorModel", "m", "donorEncoder", "e", "donorAttention", "a",
                "donorSeed", ""));
        assertEquals(List.of(Variation.NONE.withSeed(50), Variation.NONE.with(ContributionKind.MODEL, "m")
                .with(ContributionKind.ENCODER, "e").with(ContributionKind.ATTENTION, "a")), subject.asked());
    }

    /** Else the donor would be the measured model itself. */
    @Test
    void aDonorThatDiffersInNothingElseGetsTheNextSeedInPlaceOfTheModelsOwn() {
        WordSubject subject = WordSubject.of(MODEL, "good bad").training(variation -> MODEL);
        subject.seed(50);
        subject.measure("attentiontransfer");
        subject.measure("attentiontransfer", Map.of("donorEncoder", "e"));
        assertEquals(List.of(Variation.NONE.withSeed(51),
                Variation.NONE.with(ContributionKind.ENCODER, "e").withSeed(50)), subject.asked());
    }

    @Test
    void aSeedThatIsNoNumberIsRefused() {
        assertEquals("Setting 'donorSeed' is \"ten\", expected a whole number or nothing",
                assertThrows(IllegalArgumentException.class, () -> WordSubject.of(MODEL, "good bad")
                        .measure("attentiontransfer", Map.of("donorSeed", "ten"))).getMessage());
    }
}
