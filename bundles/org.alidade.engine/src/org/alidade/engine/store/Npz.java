package org.alidade.engine.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.alidade.core.model.NamedArray;

/**
 * Named arrays in one file, as {@code numpy.load} reads it: a zip of {@code NAME.npy}. Equal arrays make equal bytes:
 * every entry bears the same date, and nothing is compressed, since parameters hardly shrink and a deflater may change.
 */
public final class Npz {

    private static final String SUFFIX = ".npy";
    /** Not the first day of 1980: Java marks that one with an extra field that depends on the time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Npz() {
    }

    /** Writes arrays in their order. */
    public static void write(Path file, List<NamedArray> arrays) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (NamedArray array : arrays) {
                byte[] bytes = Npy.bytes(array);
                zip.putNextEntry(entry(array.name() + SUFFIX, bytes));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }

    /**
     * Reads arrays in their order; those that NumPy wrote too, compressed or not, if they are 32-bit floats.
     *
     * @throws DamagedFileException if the file is no such archive
     */
    public static List<NamedArray> read(Path file) throws IOException {
        List<NamedArray> arrays = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                requireIntact(file, entry, bytes);
                arrays.add(Npy.array(name(entry), bytes));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new DamagedFileException(file, e.getMessage(), e);
        }
        return arrays;
    }

    /** Java checks what it inflates, but not what was stored as it is. */
    private static void requireIntact(Path file, ZipEntry entry, byte[] bytes) throws DamagedFileException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw new DamagedFileException(file, "the checksum of " + entry.getName() + " does not match");
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
