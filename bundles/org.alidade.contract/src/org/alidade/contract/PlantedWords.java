package org.alidade.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;

/**
 * Scores and values by the marks of a corpus: a word that decides a label scores high and speaks for that label, any
 * other hardly does either. What is said of a word is drawn from the seed and the word alone.
 */
final class PlantedWords implements Vocabulary {

    /** With 20 other words beside one that decides, about half of the attention is on it. */
    private static final double DECIDING_SCORE = 3;
    /** Then the prediction is certain to about 0.9: not so much that gradients vanish. */
    private static final double DECIDING_VALUE = 4;
    private static final double SCORE_DEVIATION = .5;
    private static final double VALUE_DEVIATION = .3;

    private final int classes;
    private final long seed;
    private final Map<String, Integer> deciding = new HashMap<>();
    private final Map<String, double[]> drawn = new ConcurrentHashMap<>();

    PlantedWords(Corpus corpus, long seed) {
        this.classes = corpus.labels().size();
        this.seed = seed;
        for (Split split : Split.values()) {
            for (Example example : corpus.examples(split)) {
                int label = corpus.labels().indexOf(example.label());
                example.rationale().orElseThrow().positions()
                        .forEach(position -> deciding.put(example.tokens().get(position), label));
            }
        }
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public double score(String word) {
        return drawn.computeIfAbsent(word, this::draw)[0];
    }

    @Override
    public double value(String word, int cls) {
        return drawn.computeIfAbsent(word, this::draw)[1 + cls];
    }

    /** Score and values, [1 + C]. */
    private double[] draw(String word) {
        RandomGenerator random = Seeds.random(seed, "planted " + word);
        double[] numbers = new double[1 + classes];
        numbers[0] = random.nextGaussian() * SCORE_DEVIATION + (deciding.containsKey(word) ? DECIDING_SCORE : 0);
        for (int c = 0; c < classes; c++) {
            boolean decides = deciding.getOrDefault(word, -1) == c;
            numbers[1 + c] = random.nextGaussian() * VALUE_DEVIATION + (decides ? DECIDING_VALUE : 0);
        }
        return numbers;
    }
}
