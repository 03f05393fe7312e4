package org.alidade.report.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.alidade.report.published.PublishedRow.Setting;
import org.alidade.report.published.PublishedRow.Verification;
import org.junit.jupiter.api.Test;

class PublishedNumbersTest {

    private static final Setting SST = new Setting("sst", "flat", "lstm", "tanh");
    private static final List<PublishedRow> ALL = PublishedNumbers.all();

    private static PublishedRow row(String measure, OptionalInt cls) {
        return ALL.stream().filter(row -> row.setting().equals(SST) && row.measure().name().equals(measure)
                && row.cls().equals(cls)).findFirst().orElseThrow();
    }

    /** The key rows of SST with BiLSTM and additive attention. */
    @Test
    void knownNumbersAreThere() {
        assertEquals(.808, row("accuracy", OptionalInt.empty()).value(), 5e-4);
        assertEquals(.902, row("area under ROC", OptionalInt.empty()).value(), 5e-4);
        assertEquals(.343, row("tau with gradient", OptionalInt.of(0)).value(), 5e-4);
        assertEquals(.211, row("tau with gradient", OptionalInt.of(0)).sd().getAsDouble(), 5e-4);
        assertEquals(.323, row("tau with leave-one-out", OptionalInt.of(1)).value(), 5e-4);
        assertEquals(.480, row("mean epsilon-max JSD, epsilon 0.05", OptionalInt.of(0)).value(), 5e-4);
        assertEquals(.107, row("median difference, max attention [0.75,1.00)", OptionalInt.of(0)).value(), 5e-4);
    }

    @Test
    void whatIsUnverifiedSaysSoWhereverItIsShown() {
        List<PublishedRow> unverified = ALL.stream()
                .filter(row -> row.verification() == Verification.UNVERIFIED).toList();
        assertTrue(unverified.stream().allMatch(row -> row.sourceText().contains("UNVERIFIED")));
        assertTrue(ALL.stream().filter(row -> !row.source().startsWith("Jain and Wallace"))
                .allMatch(unverified::contains));
        assertEquals(12 + 16 + 12 + 8, unverified.size()); // the cells of the four tables, by hand
    }

    @Test
    void everyNumberSaysWhereItComesFrom() {
        assertFalse(ALL.stream().anyMatch(row -> row.provenance().isBlank()));
    }

    /** Yahoo: 0.5 % flip with both, 8.7 % with the largest only. */
    @Test
    void flipsOfBothAndOfOneAddUp() {
        PublishedRow row = ALL.stream().filter(one -> one.setting().dataset().equals("Yahoo")).findFirst()
                .orElseThrow();
        assertEquals(.092, row.value(), 1e-12);
    }

    /** As the probe names the models in its table: decimals, not 2.0E-4. */
    @Test
    void adversariesAreNamedByTheirLambdasInDecimals() {
        List<String> models = ALL.stream().map(row -> row.measure().name())
                .filter(name -> name.startsWith("F1, adversary of ")).toList();
        assertEquals(List.of("F1, adversary of lambda 0.0002", "F1, adversary of lambda 0.0005",
                "F1, adversary of lambda 0.000525", "F1, adversary of lambda 0.0008"), models);
    }
}
