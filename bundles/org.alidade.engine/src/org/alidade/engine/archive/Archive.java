package org.alidade.engine.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.data.Digests;
import org.alidade.engine.Notes;
import org.alidade.engine.ResultStore;
import org.alidade.engine.store.CsvFile;
import org.alidade.engine.store.DamagedFileException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Results as one file to be kept beside a paper: a zip of the results folder of a plan.
 *
 * <pre>
 * plan.alidade     the plan
 * cells.csv        its cells
 * cells/KEY/...    their results: with data hashes, versions of contributions, seeds and machine in cell.json
 * further/KEY/...  trainings that probes asked for
 * notes/...        notes on instances
 * manifest.csv     path, length and SHA-256 of every other file
 * </pre>
 *
 * Equal files make equal archives.
 */
public final class Archive {

    private static final String MANIFEST = "manifest.csv";
    private static final List<String> HEADER = List.of("path", "bytes", "sha256");
    /** As in the archives of arrays: not a day to which Java adds the time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private Archive() {
    }

    /** Where results are archived if nothing else is said: beside their folder. */
    public static Path beside(ResultStore store) {
        return store.folder().resolveSibling(store.folder().getFileName() + ".zip");
    }

    /**
     * Writes an archive, aside first: what was there stays until the new one is whole. Damaged cells are left out, since
     * nobody can read them; {@link ResultStore#damaged()} names them.
     *
     * @return number of cells in it
     * @throws IOException                if there are no results, or a file cannot be read or written
     * @throws OperationCanceledException if cancelled
     */
    public static int write(ResultStore store, Path file, IProgressMonitor monitor) throws IOException {
        List<CellRecord> records = store.records();
        if (records.isEmpty()) {
            throw new IOException("no results in " + store.folder() + ", expected the folder that a run wrote");
        }
        Path target = file.toAbsolutePath().normalize();
        Path aside = target.resolveSibling("." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                List<List<String>> manifest = new ArrayList<>();
                Collection<Path> sources = sources(store, records);
                SubMonitor progress = SubMonitor.convert(monitor, sources.size());
                for (Path source : sources) {
                    progress.split(1);
                    manifest.add(add(zip, store.folder(), source));
                }
                addManifest(zip, manifest);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        return records.size();
    }

    /** Plan, index, notes, and the files of all cells, those beside the plan's included; sorted. */
    private static Collection<Path> sources(ResultStore store, List<CellRecord> records) throws IOException {
        TreeSet<Path> sources = new TreeSet<>();
        Stream.of(store.plan(), store.folder().resolve("cells.csv")).filter(Files::isRegularFile)
                .forEach(sources::add);
        List<CellRecord> all = new ArrayList<>(records);
        all.addAll(store.furtherRecords());
        for (CellRecord record : all) {
            try (Stream<Path> files = Files.list(store.folder(record.cell()))) {
                files.filter(Files::isRegularFile).forEach(sources::add);
            }
        }
        sources.addAll(Notes.of(store).read().notes().keySet());
        return sources;
    }

    private static List<String> add(ZipOutputStream zip, Path folder, Path source) throws IOException {
        String name = folder.relativize(source).toString().replace('\\', '/');
        MessageDigest digest = Digests.sha256();
        begin(zip, name);
        long bytes = Files.copy(source, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return List.of(name, Long.toString(bytes), Digests.hex(digest.digest()));
    }

    private static void addManifest(ZipOutputStream zip, List<List<String>> manifest) throws IOException {
        Path file = Files.createTempFile("alidade", ".csv");
        try {
            CsvFile.write(file, HEADER, manifest);
            begin(zip, MANIFEST);
            Files.copy(file, zip);
            zip.closeEntry();
        } finally {
            Files.delete(file);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
    }

    /**
     * Unpacks an archive, and compares every file with the manifest.
     *
     * @param folder an empty folder
     * @return the results in it
     * @throws IOException                if it is no archive of results, or damaged: names the file in it
     * @throws OperationCanceledException if cancelled
     */
    public static ResultStore unpack(Path archive, Path folder, IProgressMonitor monitor) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Map.Entry<String, Listed> listed : manifest(zip, archive, folder).entrySet()) {
                requireGoingOn(monitor);
                unpack(zip, archive, listed.getKey(), listed.getValue(), folder);
            }
        } catch (ZipException e) {
            throw new DamagedFileException(archive, "it is no zip file: " + e.getMessage(), e);
        }
        return new ResultStore(folder);
    }

    /** What the manifest says of a file. */
    private record Listed(long bytes, String sha256) {
    }

    private static Map<String, Listed> manifest(ZipFile zip, Path archive, Path folder) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new DamagedFileException(archive,
                    "it has no " + MANIFEST + ", expected what 'alidade archive' wrote");
        }
        Path file = folder.resolve(MANIFEST);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        Map<String, Listed> manifest = new LinkedHashMap<>();
        for (List<String> record : CsvFile.read(file, HEADER)) {
            try {
                manifest.put(record.get(0), new Listed(Long.parseLong(record.get(1)), record.get(2)));
            } catch (NumberFormatException | NullPointerException e) {
                throw new DamagedFileException(archive, MANIFEST + " has " + record + ", expected " + HEADER, e);
            }
        }
        return manifest;
    }

    private static void unpack(ZipFile zip, Path archive, String name, Listed listed, Path folder)
            throws IOException {
        Path target = folder.resolve(name).normalize();
        ZipEntry entry = zip.getEntry(name);
        if (!target.startsWith(folder) || entry == null) {
            throw new DamagedFileException(archive, "it has no file '" + name + "', which " + MANIFEST + " lists");
        }
        Files.createDirectories(target.getParent());
        MessageDigest digest = Digests.sha256();
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0 && bytes <= listed.bytes(); n = in.read(buffer)) {
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        String found = Digests.hex(digest.digest());
        if (bytes != listed.bytes() || !found.equals(listed.sha256())) {
            throw new DamagedFileException(archive, name + " is not what " + MANIFEST + " says: expected "
                    + listed.bytes() + " bytes of SHA-256 " + listed.sha256() + ", found " + bytes
                    + (bytes > listed.bytes() ? " and more" : " of " + found));
        }
    }

    private static void requireGoingOn(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
