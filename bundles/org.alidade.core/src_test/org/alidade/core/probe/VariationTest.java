package org.alidade.core.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalLong;

import org.alidade.core.contribution.ContributionKind;
import org.junit.jupiter.api.Test;

class VariationTest {

    @Test
    void changesAddUpAndLeaveTheOriginalAlone() {
        Variation seeded = Variation.NONE.withSeed(50);
        Variation wider = seeded.with(ContributionKind.ENCODER, "b.lstm")
                .withSetting(ContributionKind.MODEL, "hidden", "64").withSetting(ContributionKind.MODEL, "epochs", "0");
        assertEquals(OptionalLong.of(50), wider.seed());
        assertEquals(Map.of(ContributionKind.ENCODER, "b.lstm"), wider.ids());
        assertEquals(Map.of(ContributionKind.MODEL, Map.of("hidden", "64", "epochs", "0")), wider.settings());
        assertEquals(Map.of(), seeded.ids());
        assertEquals(OptionalLong.empty(), Variation.NONE.seed());
    }

    @Test
    void equalChangesInAnotherOrderMakeEqualVariations() {
        assertEquals(Variation.NONE.withSeed(1).with(ContributionKind.MODEL, "m"),
                Variation.NONE.with(ContributionKind.MODEL, "m").withSeed(1));
    }

    @Test
    void anotherDataSetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Variation.NONE.with(ContributionKind.DATASET, "d"));
        assertThrows(IllegalArgumentException.class,
                () -> Variation.NONE.withSetting(ContributionKind.PROBE, "alpha", "1"));
    }
}
