package org.alidade.learn.vectors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Trains vectors of words on texts, by negative sampling. One thread: same texts and randomness, same bits.
 *
 * <p><b>Source</b>: Mikolov et al. 2013, "Distributed Representations of Words and Phrases and their Compositionality",
 * sections 2.2 (five noise words, drawn in proportion to count^0.75) and 2.3 (frequent words are left out at random,
 * threshold 1e-3), and their released program word2vec: window of random width up to the given one, learning rate from
 * 0.025 falling linearly to 0.0001, vectors from U(-0.5, 0.5) / dimension. <b>Differs</b>: the logistic function is not
 * read from a table, and pairs beyond its end (|x| > 6) are trained too; each text is one sentence, however long.
 *
 * <p>Deeplearning4j's Word2Vec would do the same, at 30,000 tokens/s with one thread and 300 dimensions.
 *
 * @param architecture what predicts what
 * @param dimension    numbers of a vector, at least 1
 * @param window       largest distance of a neighbour, at least 1
 * @param minimumCount words that occur less often are left out, at least 1
 * @param epochs       passes over the texts, at least 1
 */
public record VectorTraining(Architecture architecture, int dimension, int window, int minimumCount, int epochs) {

    public VectorTraining {
        if (dimension < 1 || window < 1 || minimumCount < 1 || epochs < 1) {
            throw new IllegalArgumentException("Dimension, window, minimum count and epochs are " + dimension + ", "
                    + window + ", " + minimumCount + " and " + epochs + ", expected at least 1 of each");
        }
    }

    /**
     * The vectors of all words that are frequent enough, the most frequent first.
     *
     * @param texts   one or more; gone through twice
     * @param random  the only source of randomness
     * @param monitor checked after every text
     * @throws IllegalArgumentException if no word is frequent enough
     */
    public Map<String, float[]> train(Iterable<List<String>> texts, RandomGenerator random, IProgressMonitor monitor) {
        CountedWords words = new CountedWords(texts, minimumCount);
        if (words.size() == 0) {
            throw new IllegalArgumentException(
                    "No word occurs at least " + minimumCount + " times in the texts; there is nothing to train");
        }
        NegativeSampling training = new NegativeSampling(words, this, random);
        training.run(monitor);
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            vectors.put(words.word(i), training.vector(i));
        }
        return vectors;
    }
}
