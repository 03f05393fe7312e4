package org.alidade.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawTextTest {

    @TempDir
    private Path folder;

    private Path file(byte... content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @Test
    void aShortFileIsShownAsItIsAndAnEmptyOneSaysSo() throws IOException {
        assertEquals(new RawText("a,b\n1", 0), RawText.of(file("a,b\n1".getBytes()), 2));
        assertEquals(new RawText("(empty)", 0), RawText.of(file(), 1));
    }

    @Test
    void aLineFarFromTheBeginningIsAmongWhatIsShown() throws IOException {
        String lines = IntStream.rangeClosed(1, 100_000).mapToObj(line -> "line " + line)
                .collect(Collectors.joining("\n"));
        RawText text = RawText.of(file(lines.getBytes()), 60_000);
        List<String> shown = text.text().lines().toList();
        assertEquals("(59950 lines above are left out)", shown.get(0));
        assertEquals("line 60000", shown.get((int) (60_000 - text.leftOut()) - 1));
        assertEquals("(the rest is left out)", shown.get(shown.size() - 1));
    }

    @Test
    void forALineBehindTheEndTheBeginningIsShown() throws IOException {
        assertEquals("a\nb", RawText.of(file("a\nb".getBytes()), 1000).text());
    }

    @Test
    void bytesAreShownAsNumbersAndSigns() throws IOException {
        List<String> shown = RawText.of(file((byte) 0, (byte) 'A', (byte) 255), 0).text().lines().toList();
        assertEquals("(no text, but bytes:)", shown.get(0));
        assertEquals("00000000  00 41 ff  .A.", shown.get(1));
    }

    @Test
    void whyAFileCannotBeReadIsShownInItsPlace() {
        assertTrue(RawText.of(folder, 0).text().contains("directory"));
        assertTrue(RawText.of(folder.resolve("gone"), 0).text().contains("gone"));
    }
}
