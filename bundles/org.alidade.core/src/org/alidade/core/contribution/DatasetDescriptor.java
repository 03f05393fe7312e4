package org.alidade.core.contribution;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Task;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A data set.
 *
 * @param contribution what all kinds declare
 * @param task         what its instances ask
 * @param licence      terms of its files, in a few words
 */
public record DatasetDescriptor(Contribution contribution, Task task, String licence) implements Descriptor {

    /**
     * Reads and prepares the corpus.
     *
     * @param settings with paths made absolute
     * @throws IOException           if a file is missing or malformed; the message names it
     * @throws ContributionException if the reader cannot be made
     * @throws IllegalStateException if what it read is no corpus; the message says why
     */
    public Corpus load(Settings settings, IProgressMonitor monitor) throws IOException, ContributionException {
        CorpusBuilder builder = new CorpusBuilder(task, Preparation.of(settings));
        try {
            contribution.create(DatasetReader.class).read(settings, builder, monitor);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return builder.build();
    }

    /**
     * Reads as far as it takes to see the first examples of each split, as they are before any preparation.
     *
     * @param settings with paths made absolute
     * @param most     examples of each split, at least 1
     * @throws IOException           if a file is missing or malformed as far as it was read; the message names it
     * @throws ContributionException if the reader cannot be made
     */
    public Preview preview(Settings settings, int most, IProgressMonitor monitor)
            throws IOException, ContributionException {
        try {
            return Preview.of(contribution.create(DatasetReader.class), settings, most, monitor);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
