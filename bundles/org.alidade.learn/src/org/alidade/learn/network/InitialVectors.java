package org.alidade.learn.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.alidade.core.math.Seeds;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.vectors.Architecture;
import org.alidade.learn.vectors.TrainingTexts;
import org.alidade.learn.vectors.VectorTraining;
import org.alidade.learn.vectors.WordVectors;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Where word vectors start: from a file, from vectors trained on the corpus's training split, or from a normal
 * distribution; then on demand scaled to length 1. All tables of a network start from the same vectors, and draw what
 * they have none for by themselves.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, released code: words that a file lacks, unknown words and marks start from
 * zero (fastText and GloVe), or from N(0, 1) (their own vectors of clinical notes). Serrano and Smith 2019: vectors
 * trained on the texts with rare words replaced by one mark for unknown words, scaled to length 1. <b>Differs</b>:
 * Serrano and Smith train vectors on the development split too.
 */
final class InitialVectors {

    /** No text contains it as a token. */
    private static final String UNKNOWN = "";

    private final Training training;
    private final Settings settings;
    private final Vocabulary vocabulary;

    InitialVectors(Training training, Vocabulary vocabulary) {
        this.training = training;
        this.settings = training.settings();
        this.vocabulary = vocabulary;
    }

    /**
     * Fills tables for the vocabulary.
     *
     * @throws UncheckedIOException     if a file of vectors cannot be read or is malformed
     * @throws IllegalArgumentException if it knows no word at all, or the settings contradict each other
     */
    void fill(List<EmbeddingTable> tables, IProgressMonitor monitor) {
        if (tables.isEmpty()) {
            return;
        }
        Optional<Map<String, float[]>> known = known(tables.get(0).width(), monitor);
        for (EmbeddingTable table : tables) {
            if (known.isEmpty() || settings.text("unknownVectors").equals("normal")) {
                table.normal(Seeds.random(training.seed(), table.name()), settings.number("embeddingDeviation"));
            }
            known.ifPresent(vectors -> vectors.forEach((word, vector) -> System.arraycopy(vector, 0, table.values(),
                    vocabulary.number(word) * table.width(), table.width())));
            if (settings.has("unitLength") && settings.flag("unitLength")) {
                table.scaleToUnitLength();
            }
        }
    }

    private Optional<Map<String, float[]>> known(int dimension, IProgressMonitor monitor) {
        Optional<Path> file = settings.has("vectors") ? settings.optionalPath("vectors") : Optional.empty();
        String trained = settings.has("vectorTraining") ? settings.text("vectorTraining") : "none";
        if (file.isPresent() && !trained.equals("none")) {
            throw new IllegalArgumentException("The settings 'vectors' (" + file.get() + ") and 'vectorTraining' ("
                    + trained + ") both say where word vectors start, expected one of them");
        }
        return file.isPresent() ? Optional.of(read(file.get(), dimension, monitor))
                : trained.equals("none") ? Optional.empty() : Optional.of(train(trained, dimension, monitor));
    }

    private Map<String, float[]> read(Path file, int dimension, IProgressMonitor monitor) {
        try {
            Map<String, float[]> vectors = WordVectors.read(file, dimension, vocabulary::knows, monitor);
            if (vectors.isEmpty()) {
                throw new IllegalArgumentException(file + " has a vector for none of the words of the training texts, "
                        + "expected one for most; is it of another language, or are its words written otherwise?");
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Map<String, float[]> train(String architecture, int dimension, IProgressMonitor monitor) {
        Iterable<List<String>> texts = () -> StreamSupport
                .stream(TrainingTexts.of(training.corpus()).spliterator(), false).map(this::withUnknown).iterator();
        return new VectorTraining(architecture.equals("cbow") ? Architecture.CBOW : Architecture.SKIPGRAM, dimension,
                settings.integer("vectorWindow"), 1, settings.integer("vectorEpochs"))
                .train(texts, Seeds.random(training.seed(), "word vectors"), monitor);
    }

    private List<String> withUnknown(List<String> text) {
        return text.stream().map(word -> vocabulary.knows(word) ? word : UNKNOWN).toList();
    }
}
