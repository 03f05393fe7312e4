package org.alidade.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.report.document.Topic;
import org.eclipse.jface.dialogs.DialogSettings;
import org.junit.jupiter.api.Test;

class ReportSettingsTest {

    private static final Path RESULTS = Path.of("/results").toAbsolutePath();
    private static final ReportChoice CHOICE = new ReportChoice(RESULTS, "Title", "Two\nlines", EnumSet.of(Format.PDF),
            EnumSet.of(Topic.PROBES, Topic.DEBATE), Set.of("com.example.probe"), Path.of("/out").toAbsolutePath());

    private final ReportSettings settings = new ReportSettings(new DialogSettings("all"));

    @Test
    void atFirstEverythingIsInOnePageOfHtml() {
        assertEquals(Set.of(Format.HTML), settings.formats());
        assertEquals(EnumSet.allOf(Topic.class), settings.topics());
        assertTrue(settings.without().isEmpty());
    }

    @Test
    void aChoiceIsKept() {
        settings.keep(CHOICE);
        assertEquals(CHOICE.formats(), settings.formats());
        assertEquals(CHOICE.topics(), settings.topics());
        assertEquals(List.of("com.example.probe"), List.copyOf(settings.without()));
        assertEquals(Optional.of(new ReportSettings.Own("Title", "Two\nlines", CHOICE.folder().toString())),
                settings.own(RESULTS));
    }

    @Test
    void titleAndFolderAreNotThoseOfOtherResults() {
        settings.keep(CHOICE);
        assertTrue(settings.own(RESULTS.resolve("other")).isEmpty());
    }

    @Test
    void everythingIsForgotten() {
        settings.keep(CHOICE);
        settings.forget();
        assertEquals(Set.of(Format.HTML), settings.formats());
        assertTrue(settings.own(RESULTS).isEmpty());
    }

    @Test
    void aReportInOtherFormatsElsewhereSaysTheSame() {
        assertTrue(CHOICE.says(CHOICE.into(RESULTS, EnumSet.of(Format.HTML))));
        assertFalse(CHOICE.says(new ReportChoice(RESULTS, "Title", "Another note", CHOICE.formats(), CHOICE.topics(),
                CHOICE.without(), CHOICE.folder())));
    }
}
