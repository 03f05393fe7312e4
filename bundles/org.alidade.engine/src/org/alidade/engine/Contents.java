package org.alidade.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.Part;
import org.alidade.core.data.Digests;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The content of the files that settings of models, encoders and attentions lead to, as keys hold it. Each file is read
 * once. Safe for many threads.
 */
final class Contents {

    private static final int BUFFER = 1 << 16;

    private final Path dataFolder;
    private final Map<Path, String> digests = new HashMap<>();

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

    private synchronized String digest(Path file, IProgressMonitor monitor) throws IOException {
        Optional<String> known = Optional.ofNullable(digests.get(file));
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file) ? new IOException(file + " is a folder, expected a file")
                    : new NoSuchFileException(file.toString());
        }
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
        }
        String hash = Digests.hex(digest.digest());
        digests.put(file, hash);
        return hash;
    }
}
