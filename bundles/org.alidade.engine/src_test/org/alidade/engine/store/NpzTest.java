package org.alidade.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.alidade.core.model.NamedArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {

    private static final List<NamedArray> ARRAYS = List.of(
            new NamedArray("encoder/weights", List.of(2, 3), new float[] {1, 2, 3, 4, 5, -6.5f}),
            new NamedArray("bias", List.of(2), new float[] {0, Float.MIN_VALUE}),
            new NamedArray("scale", List.of(), new float[] {7}), new NamedArray("none", List.of(0, 4), new float[0]));

    @TempDir
    private Path folder;

    @Test
    void arraysComeBackAsTheyWere() throws IOException {
        assertEquals(ARRAYS, Npz.read(written("a.npz")));
    }

    /** What numpy 1.26 writes for {@code np.save(f, np.array([1, 2], dtype='<f4'))}, byte by byte. */
    @Test
    void anArrayHasTheBytesThatNumpyWrites() {
        byte[] bytes = Npy.bytes(new NamedArray("x", List.of(2), new float[] {1, 2}));
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
        assertEquals("934e554d5059" + "0100" + "7600", HexFormat.of().formatHex(bytes, 0, 10));
        assertEquals(header + " ".repeat(0x76 - 1 - header.length()) + "\n",
                new String(bytes, 10, 0x76, StandardCharsets.US_ASCII));
        assertEquals("0000803f" + "00000040", HexFormat.of().formatHex(bytes, 128, bytes.length));
    }

    @Test
    void theDataStartAtAMultipleOf64() {
        for (NamedArray array : ARRAYS) {
            byte[] bytes = Npy.bytes(array);
            int header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
            assertEquals(0, (10 + header) % 64, array.name());
            assertEquals(10 + header + 4 * array.values().length, bytes.length);
        }
    }

    @Test
    void equalArraysMakeEqualBytesInEveryTimeZone() throws IOException {
        byte[] here = Files.readAllBytes(written("a.npz"));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(here, Files.readAllBytes(written("b.npz")));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void compressedArchivesCanBeReadToo() throws IOException {
        Path file = folder.resolve("c.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bias.npy"));
            zip.write(Npy.bytes(ARRAYS.get(1)));
        }
        assertEquals(List.of(ARRAYS.get(1)), Npz.read(file));
    }

    @Test
    void aCutFileIsDamaged() throws IOException {
        Path file = written("a.npz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(refusal(file).startsWith(file + " is damaged: "), refusal(file));
    }

    @Test
    void aFlippedBitIsDamaged() throws IOException {
        Path file = written("a.npz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[30 + "encoder/weights.npy".length() + 130] ^= 1;
        Files.write(file, bytes);
        assertEquals(file + " is damaged: the checksum of encoder/weights.npy does not match", refusal(file));
    }

    @Test
    void arraysOfDoublesAreRefused() throws IOException {
        Path file = folder.resolve("d.npz");
        byte[] doubles = new String(Npy.bytes(ARRAYS.get(1)), StandardCharsets.ISO_8859_1).replace("<f4", "<f8")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bias.npy"));
            zip.write(doubles);
        }
        assertTrue(refusal(file).contains("expected little-endian floats by rows"), refusal(file));
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        Npz.write(file, ARRAYS);
        return file;
    }

    private static String refusal(Path file) {
        return assertThrows(DamagedFileException.class, () -> Npz.read(file)).getMessage();
    }
}
