package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Use;
import org.junit.jupiter.api.Test;

class SettingValuesTest {

    private final Use use = PlanFactory.eINSTANCE.createUse();

    private SettingValues values(SettingType type, String defaultValue) {
        return new SettingValues(use,
                new SettingDeclaration("key", "Label", type, defaultValue, 0, 100, List.of(), ""));
    }

    @Test
    void theDefaultIsShownAndNotWritten() {
        SettingValues hidden = values(SettingType.INTEGER, "8");
        assertEquals("8", hidden.text());
        hidden.write("16");
        hidden.write("8");
        assertTrue(use.getSettings().isEmpty());
    }

    @Test
    void severalNumbersAreSeparatedByCommas() {
        SettingValues hidden = values(SettingType.INTEGER, "8");
        hidden.write("8, 16");
        assertEquals(List.of("8", "16"), hidden.given());
        assertEquals("8, 16", hidden.text());
    }

    @Test
    void textsAndPathsKeepTheirCommas() {
        assertEquals(List.of("a, b", "c"), SettingValues.parse(SettingType.TEXT, "a, b\nc\n"));
        assertEquals(List.of("/data/a, b"), SettingValues.parse(SettingType.PATH, "/data/a, b"));
    }

    @Test
    void aSettingGoesBackToItsDefault() {
        SettingValues hidden = values(SettingType.INTEGER, "8");
        hidden.write("7");
        assertTrue(hidden.isGiven());
        hidden.reset();
        assertFalse(hidden.isGiven());
        assertEquals(List.of(), hidden.given());
    }
}
