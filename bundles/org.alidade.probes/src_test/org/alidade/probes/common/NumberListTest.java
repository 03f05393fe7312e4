package org.alidade.probes.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.junit.jupiter.api.Test;

class NumberListTest {

    @Test
    void numbersAreReadInTheirOrderAndEachOnce() {
        assertEquals(List.of(50L, 257L, 2L), NumberList.wholes(settings("50, 257,2 ,50"), "list"));
        assertEquals(List.of(1e-4, 1.0), NumberList.reals(settings("1e-4,1"), "list", 0, 1));
    }

    @Test
    void nothingIsAnEmptyList() {
        assertEquals(List.of(), NumberList.wholes(settings(" "), "list"));
    }

    @Test
    void aBadItemIsNamedWithSettingAndExpectation() {
        var e = assertThrows(IllegalArgumentException.class, () -> NumberList.wholes(settings("1,two"), "list"));
        assertEquals("Setting 'list' is \"1,two\", with the item \"two\", expected a whole number in a list separated"
                + " by commas", e.getMessage());
    }

    @Test
    void numbersOutOfRangeAreRefusedAsIsNaN() {
        assertThrows(IllegalArgumentException.class, () -> NumberList.reals(settings("2"), "list", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NumberList.reals(settings("NaN"), "list", 0, 1));
    }

    private static Settings settings(String value) {
        return Settings
                .of(List.of(new SettingDeclaration("list", "List", SettingType.TEXT, "", Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY, List.of(), "")), Map.of("list", value));
    }
}
