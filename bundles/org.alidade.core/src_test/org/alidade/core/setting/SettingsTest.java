package org.alidade.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private static final List<SettingDeclaration> DECLARED = List.of(
            new SettingDeclaration("rate", "Rate", SettingType.NUMBER, "1e-3", 0, NONE, List.of(), ""),
            new SettingDeclaration("hidden", "Hidden", SettingType.INTEGER, "128", 1, NONE, List.of(), ""),
            new SettingDeclaration("kind", "Kind", SettingType.CHOICE, "a", -NONE, NONE, List.of("a", "b"), ""),
            new SettingDeclaration("bias", "Bias", SettingType.FLAG, "true", -NONE, NONE, List.of(), ""),
            new SettingDeclaration("note", "Note", SettingType.TEXT, "", -NONE, NONE, List.of(), ""),
            new SettingDeclaration("file", "File", SettingType.PATH, "in.txt", -NONE, NONE, List.of(), ""));

    private static final Settings DEFAULTS = Settings.of(DECLARED, Map.of());

    @Test
    void whatIsNotGivenHasItsDefault() {
        assertEquals(.001, DEFAULTS.number("rate"), 0);
        assertEquals(128, DEFAULTS.integer("hidden"));
        assertEquals(128L, DEFAULTS.longInteger("hidden"));
        assertEquals("a", DEFAULTS.text("kind"));
        assertTrue(DEFAULTS.flag("bias"));
        assertEquals("", DEFAULTS.text("note"));
        assertEquals(Path.of("in.txt"), DEFAULTS.path("file"));
    }

    @Test
    void settingsAreEqualIfTheirValuesAreWhateverTheirSpelling() {
        assertEquals(DEFAULTS, Settings.of(DECLARED, Map.of("rate", "0.0010", "hidden", "+128")));
        assertEquals(DEFAULTS.hashCode(), Settings.of(DECLARED, Map.of("rate", "0.0010")).hashCode());
        assertNotEquals(DEFAULTS, Settings.of(DECLARED, Map.of("rate", "0.002")));
    }

    @Test
    void everyProblemIsSaidInTheOrderOfKeys() {
        assertEquals(List.of("setting 'hidden' is \"0\", expected an integer >= 1",
                "setting 'width' is not declared, expected one of bias, file, hidden, kind, note, rate"),
                Settings.problems(DECLARED, Map.of("width", "3", "hidden", "0")));
    }

    @Test
    void anUnknownKeyOfAContributionWithoutSettingsIsSaidSo() {
        assertEquals(List.of("setting 'k' is not declared, expected no settings"),
                Settings.problems(List.of(), Map.of("k", "1")));
    }

    @Test
    void settingsWithProblemsAreRefusedWithAllOfThem() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> Settings.of(DECLARED, Map.of("hidden", "x", "kind", "c")));
        assertEquals("setting 'hidden' is \"x\", expected an integer >= 1; "
                + "setting 'kind' is \"c\", expected one of a, b", refused.getMessage());
    }

    @Test
    void relativePathsStartFromTheFolder() {
        Settings resolved = DEFAULTS.resolvedAgainst(Path.of("/data/corpora"));
        assertEquals(Path.of("/data/corpora/in.txt"), resolved.path("file"));
        assertEquals(128, resolved.integer("hidden"));
    }

    @Test
    void absolutePathsAreKept() {
        Settings absolute = Settings.of(DECLARED, Map.of("file", "/else/in.txt"));
        assertEquals(Path.of("/else/in.txt"), absolute.resolvedAgainst(Path.of("/data")).path("file"));
    }

    @Test
    void keysDependOnAllButPaths() {
        assertEquals(Map.of("rate", "0.001", "hidden", "128", "kind", "a", "bias", "true", "note", ""),
                DEFAULTS.keyValues());
        assertEquals(DEFAULTS.keyValues(), DEFAULTS.resolvedAgainst(Path.of("/data")).keyValues());
    }

    @Test
    void keysDependOnTheContentOfFilesWhereItWasTaken() throws IOException {
        Settings taken = DEFAULTS.withContents(file -> "digest of " + file);
        assertEquals("sha256:digest of in.txt", taken.keyValues().get("file"));
        assertEquals(taken.keyValues(), taken.resolvedAgainst(Path.of("/data")).keyValues());
    }

    @Test
    void keysHoldTheVersionsOfContributionsWhereTheyAreKnown() {
        SettingDeclaration donor = new SettingDeclaration("donor", "Donor", SettingType.CONTRIBUTION, "", 0, 0,
                List.of("encoder"), "");
        Settings named = Settings.of(List.of(donor), Map.of("donor", "b.lstm"));
        assertEquals("b.lstm", named.text("donor"));
        assertEquals(Map.of("donor", "b.lstm"), named.keyValues());
        assertEquals(Map.of("donor", "b.lstm 1.2.0"),
                named.withVersions((id, kinds) -> Optional.of("1.2.0")).keyValues());
        assertEquals(Map.of("donor", ""), Settings.of(List.of(donor), Map.of())
                .withVersions((id, kinds) -> Optional.of("1.2.0")).keyValues());
    }

    @Test
    void anEmptyPathLeadsNowhere() throws IOException {
        Settings none = Settings.of(DECLARED, Map.of("file", ""));
        assertTrue(none.resolvedAgainst(Path.of("/data")).optionalPath("file").isEmpty());
        assertFalse(none.withContents(file -> "digest").keyValues().containsKey("file"));
        assertEquals(Path.of("in.txt"), DEFAULTS.optionalPath("file").orElseThrow());
    }

    @Test
    void valuesAreInDeclaredOrder() {
        assertEquals(List.of("rate", "hidden", "kind", "bias", "note", "file"),
                List.copyOf(DEFAULTS.values().keySet()));
    }

    @Test
    void whatIsReturnedIsACopy() {
        DEFAULTS.values().clear();
        assertEquals(6, DEFAULTS.values().size());
    }

    @Test
    void readingAsAnotherTypeIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> DEFAULTS.integer("rate"));
        assertEquals("Setting 'rate' is declared as NUMBER but read as INTEGER", refused.getMessage());
    }

    @Test
    void readingWhatIsNotDeclaredIsRefused() {
        assertFalse(DEFAULTS.has("width"));
        var refused = assertThrows(IllegalArgumentException.class, () -> DEFAULTS.flag("width"));
        assertEquals("Setting 'width' is not declared; declared are [rate, hidden, kind, bias, note, file]",
                refused.getMessage());
    }
}
