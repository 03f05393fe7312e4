package org.alidade.datasets.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.alidade.core.data.MalformedDataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFileTest {

    private static final byte[] NOT_UTF_8 = {(byte) 0xE9};

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("texts.txt");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        Files.writeString(file, "\uFEFFaé\n");
        assertEquals("aé\n", text(file, Encoding.UTF_8));
    }

    @Test
    void everyByteIsACharacterOfLatin1() throws IOException {
        Files.write(file, NOT_UTF_8);
        assertEquals("é", text(file, Encoding.LATIN_1));
    }

    /** Characters of one to four bytes, so that some lie across the ends of buffers. */
    @Test
    void aLongTextIsDecodedAsJavaDoes() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(100_000, 0, 4).forEach(kind -> text.append(kind == 0 ? "a"
                : kind == 1 ? "é"
                        : kind == 2 ? "\u20ac" : "\ud83d\ude00")
                .append(kind == 0 ? "\n" : ""));
        Files.writeString(file, text);
        assertEquals(text.toString(), text(file, Encoding.UTF_8));
    }

    /** The bad byte is the third of the third line: 4 + 3 + 3. */
    @Test
    void aByteThatIsNotOfTheEncodingIsSaidWithLineAndPosition() throws IOException {
        Files.write(file, joined(bytes("aé\nbc\nde"), NOT_UTF_8, bytes("\n")));
        assertEquals(file + ":3: found a byte that is not UTF-8 (0xE9, byte 10 of the file), expected text in UTF-8",
                problem(file, Encoding.UTF_8));
    }

    @ParameterizedTest(name = "after {0} characters")
    @ValueSource(ints = {32_767, 32_768, 100_001})
    void aBadByteBehindABufferIsSaidWithItsPosition(int before) throws IOException {
        Files.write(file, joined(bytes("x".repeat(before)), NOT_UTF_8));
        assertTrue(problem(file, Encoding.UTF_8).contains("byte " + (before + 1) + " of the file"));
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsRefused() throws IOException {
        Files.write(file, joined(bytes("ab\n"), new byte[] {(byte) 0xC3}));
        assertTrue(problem(file, Encoding.UTF_8).startsWith(file + ":2: found a byte that is not UTF-8 (0xC3, byte 4"));
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItIsHeld() throws IOException {
        Encoding shortLines = new Encoding(StandardCharsets.UTF_8, 10);
        Files.writeString(file, "0123456789\n01234567890123456789");
        assertEquals(file + ":2: found a line of more than 10 characters, expected lines that end sooner",
                problem(file, shortLines));
    }

    /** 100 MB of one character in a gzip file of 100 kB. */
    @Test
    void aPackedLineOf100MegabytesIsRefused() throws IOException {
        Path packed = folder.resolve("texts.txt.gz");
        byte[] million = bytes("x".repeat(1_000_000));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 100; i++) {
                out.write(million);
            }
        }
        assertEquals(packed + ":1: found a line of more than 16777216 characters, expected lines that end sooner",
                problem(packed, Encoding.UTF_8));
    }

    @Test
    void aPackedFileIsUnpackedWhileItIsRead() throws IOException {
        Path packed = folder.resolve("texts.txt.gz");
        Files.write(packed, gzip(bytes("aé\n")));
        assertEquals("aé\n", text(packed, Encoding.UTF_8));
    }

    @Test
    void aPackedFileThatIsCutOffIsRefused() throws IOException {
        Path packed = folder.resolve("texts.txt.gz");
        byte[] whole = gzip(bytes("some text\n"));
        Files.write(packed, Arrays.copyOf(whole, whole.length - 9));
        assertTrue(problem(packed, Encoding.UTF_8)
                .startsWith(packed + ": found packed data that is damaged or cut off ("));
    }

    @Test
    void aFileThatOnlyPretendsToBePackedIsRefused() throws IOException {
        Path packed = Files.writeString(folder.resolve("texts.txt.gz"), "plain text");
        assertTrue(problem(packed, Encoding.UTF_8).contains("damaged or cut off (Not in GZIP format)"));
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertEquals(file + ": found no such file, expected a file",
                assertThrows(MalformedDataException.class, () -> DataFile.of(file)).getMessage());
        assertEquals(folder + ": found a folder, expected a file",
                assertThrows(MalformedDataException.class, () -> DataFile.of(folder)).getMessage());
    }

    private static String text(Path file, Encoding encoding) throws IOException {
        StringWriter text = new StringWriter();
        DataFile.of(file).read(encoding, reader -> reader.transferTo(text));
        return text.toString();
    }

    private static String problem(Path file, Encoding encoding) {
        return assertThrows(MalformedDataException.class,
                () -> DataFile.of(file).read(encoding, reader -> reader.transferTo(Writer.nullWriter()))).getMessage();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
