package org.alidade.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a zip archive, by the directory at its end, without which it is cut off. */
final class ZipEntries implements Entries {

    private final ZipFile zip;
    private final Enumeration<? extends ZipEntry> remaining;
    private Optional<ZipEntry> current = Optional.empty();

    ZipEntries(Path archive) throws IOException {
        zip = new ZipFile(archive.toFile());
        remaining = zip.entries();
    }

    @Override
    public Optional<String> next() throws IOException {
        current = Optional.empty();
        while (current.isEmpty() && remaining.hasMoreElements()) {
            current = Optional.<ZipEntry>of(remaining.nextElement()).filter(entry -> !entry.isDirectory());
        }
        return current.map(ZipEntry::getName);
    }

    @Override
    public InputStream content() throws IOException {
        return zip.getInputStream(current.orElseThrow());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
