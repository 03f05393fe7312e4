package org.alidade.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final Set<Format> ALL = EnumSet.allOf(Format.class);

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereYetWillDo() {
        assertEquals(Optional.empty(), ReportFolder.problem(folder.resolve("a/b").toString(), ALL));
        assertEquals(List.of(), new ReportFolder(folder.resolve("a/b"), ALL).replaced());
    }

    @Test
    void whatIsThereOfTheFormatsWouldBeReplaced() throws IOException {
        Files.createFile(folder.resolve("index.html"));
        Files.createFile(folder.resolve("report.pdf"));
        Files.createDirectory(folder.resolve("csv"));
        assertEquals(List.of("index.html", "csv"),
                new ReportFolder(folder, EnumSet.of(Format.CSV, Format.HTML, Format.LATEX)).replaced());
        assertEquals(Optional.empty(), ReportFolder.problem(folder.toString(), ALL));
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("latex"));
        assertEquals(Optional.of(file + " is a file, expected a folder"),
                ReportFolder.problem(folder.toString(), ALL));
        assertEquals(Optional.of(file + " is a file, expected a folder"),
                ReportFolder.problem(file.resolve("report").toString(), EnumSet.of(Format.HTML)));
    }

    @Test
    void textThatIsNoWholePathIsRefused() {
        assertTrue(ReportFolder.problem("report", ALL).orElse("").startsWith("\"report\" is not a whole path"));
        assertTrue(ReportFolder.problem("a\0b", ALL).isPresent());
    }
}
