package org.alidade.datasets.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a tar archive, plain or packed with gzip. */
final class TarEntries implements Entries {

    private static final int END_MARK = 1024;

    private final TarArchiveInputStream tar;

    TarEntries(Path archive) throws IOException {
        boolean plain = archive.toString().toLowerCase(Locale.ROOT).endsWith(".tar");
        if (plain) {
            requireEnd(archive);
        }
        InputStream bytes = plain ? Files.newInputStream(archive) : DataFile.unpacked(archive);
        tar = new TarArchiveInputStream(new BufferedInputStream(bytes), StandardCharsets.UTF_8.name());
    }

    /** A tar ends with zeros; without them it may have been cut between two files, which nothing else would tell. */
    private static void requireEnd(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            byte[] end = new byte[END_MARK];
            file.seek(Math.max(0, file.length() - END_MARK));
            file.readFully(end);
            if (!Arrays.equals(end, new byte[END_MARK])) {
                throw new EOFException("no end mark");
            }
        }
    }

    @Override
    public Optional<String> next() throws IOException {
        ArchiveEntry entry = tar.getNextEntry();
        while (entry != null && !(entry instanceof TarArchiveEntry tarred && isRegular(tarred))) {
            entry = tar.getNextEntry();
        }
        return Optional.ofNullable(entry).map(ArchiveEntry::getName);
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isFIFO()
                && !entry.isBlockDevice() && !entry.isCharacterDevice();
    }

    @Override
    public InputStream content() {
        return tar;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
