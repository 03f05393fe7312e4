package org.alidade.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** The corpora of one run: each is read once, and shared by all cells. Safe for many threads. */
final class Corpora {

    private final Contributions installed;
    private final Path dataFolder;
    private final Map<Part, Corpus> loaded = new HashMap<>();
    private final Map<Part, CoreException> unreadable = new HashMap<>();

    Corpora(Contributions installed, Path dataFolder) {
        this.installed = installed;
        this.dataFolder = dataFolder;
    }

    /**
     * The corpus of a data set.
     *
     * @throws CoreException              if it cannot be read; names data set and bundle, and what the reader says of
     *                                    files
     * @throws OperationCanceledException if cancelled
     */
    synchronized Corpus of(Part dataset, IProgressMonitor monitor) throws CoreException {
        Part resolved = resolved(dataset, dataFolder);
        Corpus known = loaded.get(resolved);
        if (known != null) {
            return known;
        }
        if (unreadable.containsKey(resolved)) {
            throw unreadable.get(resolved);
        }
        try {
            Corpus corpus = load(resolved, monitor);
            loaded.put(resolved, corpus);
            return corpus;
        } catch (CoreException e) {
            unreadable.put(resolved, e);
            throw e;
        }
    }

    /** A part whose relative paths start from the data folder. */
    static Part resolved(Part part, Path dataFolder) {
        return new Part(part.contribution(), part.settings().resolvedAgainst(dataFolder));
    }

    private Corpus load(Part dataset, IProgressMonitor monitor) throws CoreException {
        Contribution contribution = dataset.contribution();
        return DataReading.of(contribution, () -> installed.find(DatasetDescriptor.class, contribution.id())
                .orElseThrow().load(dataset.settings(), monitor));
    }
}
