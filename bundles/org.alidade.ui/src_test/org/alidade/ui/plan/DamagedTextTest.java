package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.alidade.plan.PlanFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedTextTest {

    @TempDir
    private Path folder;

    @Test
    void textIsShownWholeAndCanBeEdited() throws IOException {
        assertEquals(new DamagedText("<plan ä\n", Optional.empty()),
                DamagedText.of(Files.writeString(folder.resolve("p"), "<plan ä\n")));
    }

    @Test
    void bytesThatAreNoTextCannotBeEdited() throws IOException {
        Path file = Files.write(folder.resolve("p"), "größe".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(DamagedText.of(file).obstacle().orElseThrow().contains("not text in UTF-8"));
    }

    @Test
    void aFileTooLongIsShownInPartAndCannotBeEdited() throws IOException {
        byte[] bytes = new byte[DamagedText.MOST + 1];
        Arrays.fill(bytes, (byte) 'x');
        DamagedText found = DamagedText.of(Files.write(folder.resolve("p"), bytes));
        assertEquals(DamagedText.MOST, found.text().length());
        assertTrue(found.obstacle().isPresent());
    }

    @Test
    void aFileThatIsGoneOrAFolderIsAnObstacleAndNoFailure() {
        assertTrue(DamagedText.of(folder.resolve("gone")).obstacle().isPresent());
        assertTrue(DamagedText.of(folder).obstacle().isPresent());
    }

    @Test
    void aTextIsAPlanOrTellsWhereItIsNot() {
        assertTrue(DamagedText.damage(PlanFiles.text(PlanFiles.newPlan()), folder).isEmpty());
        assertEquals(1, DamagedText.damage("hello", folder).orElseThrow().line());
        assertTrue(DamagedText.damage("", folder).isPresent());
    }
}
