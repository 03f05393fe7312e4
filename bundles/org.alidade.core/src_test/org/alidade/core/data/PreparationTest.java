package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Preparation.LengthFilter;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    @Test
    void aDataSetThatDeclaresNothingIsNotPrepared() {
        assertEquals(Preparation.NONE, Preparation.of(Settings.NONE));
    }

    @Test
    void whatADataSetDeclaresIsTaken() {
        Settings settings = Settings.of(List.of(filter(), integer("minimumLength"), integer("maximumLength"),
                integer("minimumDocumentFrequency")), Map.of("lengthFilter", "strict", "maximumLength", "400"));
        assertEquals(new Preparation(LengthFilter.STRICT, 1, 400, 1), Preparation.of(settings));
    }

    @Test
    void impossibleThresholdsAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new Preparation(LengthFilter.NONE, 0, -1, 0));
        assertEquals("Lengths must be >= 0 and the document frequency >= 1, found 0, -1, 0", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -.1, 1.1, Double.NaN})
    void impossibleSharesAreRefused(double share) {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new Preparation(LengthFilter.NONE, 0, 0, 1, share, 0));
        assertEquals("The training share must be above 0 and at most 1, found " + share, refused.getMessage());
    }

    @Test
    void aShareAndItsSeedAreTaken() {
        SettingDeclaration share = new SettingDeclaration("trainingShare", "", SettingType.NUMBER, "1", 0, 1,
                List.of(), "");
        Settings settings = Settings.of(List.of(share, integer("trainingShareSeed")),
                Map.of("trainingShare", "0.25", "trainingShareSeed", "7"));
        assertEquals(new Preparation(LengthFilter.NONE, 0, 0, 1, .25, 7), Preparation.of(settings));
    }

    @Test
    void aBadFileIsNamedWithItsLine() {
        assertEquals("a.tsv:7: found 2 columns, expected 3",
                new MalformedDataException(Path.of("a.tsv"), 7, "2 columns", "3").getMessage());
        assertEquals("a.tsv: found no line, expected some",
                new MalformedDataException(Path.of("a.tsv"), 0, "no line", "some").getMessage());
    }

    private static SettingDeclaration filter() {
        return new SettingDeclaration("lengthFilter", "Filter", SettingType.CHOICE, "none", 0, 0,
                List.of("none", "strict"), "");
    }

    private static SettingDeclaration integer(String key) {
        return new SettingDeclaration(key, key, SettingType.INTEGER, "1", 0, 1000, List.of(), "");
    }
}
