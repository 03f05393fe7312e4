package org.alidade.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingDeclarationTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"1e-3, 0.001", ".001, 0.001", "1, 1.0", "' 2.50 ', 2.5", "-0.0, 0.0", "1e10, 1.0E10"})
    void equalNumbersHaveOneSpelling(String given, String canonical) {
        assertEquals(canonical, of(SettingType.NUMBER, -NONE, NONE).canonical(given));
    }

    /** A path with a NUL is one on no file system. */
    @Test
    void whatCannotBeAPathIsNotAcceptable() {
        SettingDeclaration path = of(SettingType.PATH, -NONE, NONE);
        assertEquals(Optional.of("is \"a\0b\", expected a path"), path.problemWith("a\0b"));
        assertEquals(Optional.empty(), path.problemWith("../a b"));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"7, 7", "+7, 7", "007, 7", "' 7 ', 7", "-0, 0", "9223372036854775807, 9223372036854775807"})
    void equalIntegersHaveOneSpelling(String given, String canonical) {
        assertEquals(canonical, of(SettingType.INTEGER, -NONE, NONE).canonical(given));
    }

    @Test
    void textIsKeptAsItIs() {
        assertEquals(" Two  words ", of(SettingType.TEXT, -NONE, NONE).canonical(" Two  words "));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"1", "10", "5"})
    void boundsAreInclusive(String value) {
        assertEquals(Optional.empty(), of(SettingType.INTEGER, 1, 10).problemWith(value));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"0", "11", "ten", "", "1.0", "1e3", "9223372036854775808"})
    void whatIsNoIntegerInRangeIsRefusedWithTheRange(String value) {
        assertEquals(Optional.of("is \"" + value + "\", expected an integer from 1 to 10"),
                of(SettingType.INTEGER, 1, 10).problemWith(value));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"NaN", "Infinity", "-0.1", "two", ""})
    void whatIsNoFiniteNumberInRangeIsRefused(String value) {
        assertEquals(Optional.of("is \"" + value + "\", expected a number >= 0"),
                of(SettingType.NUMBER, 0, NONE).problemWith(value));
    }

    @Test
    void expectationsAreSaidInWords() {
        assertEquals("a number <= 0.5", of(SettingType.NUMBER, -NONE, .5).expected());
        assertEquals("a number", of(SettingType.NUMBER, -NONE, NONE).expected());
        assertEquals("one of a, b", choice().expected());
        assertEquals("true or false", of(SettingType.FLAG, -NONE, NONE).expected());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"c", "A", "", "a,b"})
    void aWordThatIsNoChoiceIsRefused(String value) {
        assertEquals(Optional.of("is \"" + value + "\", expected one of a, b"), choice().problemWith(value));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"yes", "TRUE", "1", ""})
    void aFlagIsTrueOrFalseAndNothingElse(String value) {
        assertEquals(Optional.of("is \"" + value + "\", expected true or false"),
                of(SettingType.FLAG, -NONE, NONE).problemWith(value));
    }

    @Test
    void theSpellingOfWhatIsNotAcceptableIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> of(SettingType.INTEGER, 1, 10).canonical("0"));
        assertEquals("Setting 'k' is \"0\", expected an integer from 1 to 10", refused.getMessage());
    }

    @Test
    void aChoiceWithoutChoicesIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> of(SettingType.CHOICE, -NONE, NONE));
        assertEquals("Setting k is a choice without choices", refused.getMessage());
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> of(SettingType.NUMBER, 2, 1));
        assertEquals("Setting k: minimum 2.0 exceeds 1.0", refused.getMessage());
    }

    private static SettingDeclaration of(SettingType type, double minimum, double maximum) {
        return new SettingDeclaration("k", "K", type, "", minimum, maximum, List.of(), "");
    }

    private static SettingDeclaration choice() {
        return new SettingDeclaration("k", "K", SettingType.CHOICE, "a", -NONE, NONE, List.of("a", "b"), "");
    }
}
