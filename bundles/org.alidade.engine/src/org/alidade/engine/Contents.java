package org.alidade.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.alidade.core.contribution.Part;
import org.alidade.core.data.Digests;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The content of the files that settings of models, encoders and attentions lead to, as keys hold it. A file is read
 * once in a process, and again only if it is another file, or its size or the time of its last change is another: word
 * vectors take gigabytes, and a plan is looked at after every edit. Safe for many threads.
 */
final class Contents {

    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MILLISECONDS = 100;

    /** Of all files that were read, as they were then. */
    private static final Map<Stamp, String> DIGESTS = new ConcurrentHashMap<>();
    /** One thread reads a file; others that need it wait. */
    private static final Map<Path, ReentrantLock> READING = new ConcurrentHashMap<>();

    private final Path dataFolder;

    /** @param dataFolder where relative paths start */
    Contents(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** A training whose keys hold the content of its files. A data set's are in the hash of its corpus. */
    PlannedTraining of(PlannedTraining planned, IProgressMonitor monitor) throws CoreException {
        return new PlannedTraining(planned.dataset(), of(planned.model(), monitor), of(planned.encoder(), monitor),
                of(planned.attention(), monitor), planned.seed(), planned.obstacle(), planned.probes());
    }

    private Part of(Part part, IProgressMonitor monitor) throws CoreException {
        try {
            return new Part(part.contribution(),
                    part.settings().withContents(file -> digest(dataFolder.resolve(file).normalize(), monitor)));
        } catch (IOException e) {
            throw new EngineException(part.contribution().kind().label().toLowerCase(Locale.ROOT) + " '"
                    + part.contribution().id() + "': " + FileProblem.of(e), e);
        }
    }

    private static String digest(Path file, IProgressMonitor monitor) throws IOException {
        Stamp stamp = Stamp.of(file);
        ReentrantLock lock = READING.computeIfAbsent(stamp.file(), read -> new ReentrantLock());
        await(lock, monitor);
        try {
            String known = DIGESTS.get(stamp);
            if (known == null) {
                known = read(file, monitor);
                DIGESTS.put(stamp, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private static void await(ReentrantLock lock, IProgressMonitor monitor) {
        try {
            while (!lock.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private static String read(Path file, IProgressMonitor monitor) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
        }
        return Digests.hex(digest.digest());
    }

    /**
     * What tells one state of a file from another without reading it.
     *
     * @param identity other for a file that was moved into the place of another; null where the system has none
     */
    private record Stamp(Path file, long size, FileTime changed, Object identity) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new IOException(file + " is a folder, expected a file");
            }
            return new Stamp(file.toAbsolutePath(), attributes.size(), attributes.lastModifiedTime(),
                    attributes.fileKey());
        }
    }
}
