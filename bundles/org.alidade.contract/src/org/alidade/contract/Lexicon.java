package org.alidade.contract;

import java.util.Map;

/**
 * What {@link FixedModel} knows of words.
 *
 * @param classes number of classes, 2 or 3
 * @param scores  whether words have scores of their own
 * @param slant   turns the scores of words, so that other slants attend to other words; 0 leaves them
 */
public record Lexicon(int classes, Scores scores, int slant) implements Vocabulary {

    /** Score and values for up to three classes. "certain" saturates the softmax: all its gradients are 0. */
    private static final Map<String, double[]> WORDS = Map.of("good", new double[] {2, -1, 2, 0}, "bad",
            new double[] {1.5, 2, -1, .5}, "odd", new double[] {1, 0, .5, 2}, "very", new double[] {.5, .1, .2, .3},
            "film", new double[] {-1, 0, 0, 0}, "the", new double[] {-2, 0, 0, 0}, "certain",
            new double[] {0, 500, 0, -500});

    /** Whether words have scores of their own. */
    public enum Scores {
        /** They do. */
        OWN,
        /** All score 0: attention is uniform. */
        EQUAL
    }

    @Override
    public double score(String word) {
        return scores == Scores.OWN ? entry(word)[0] * Math.cos(slant) : 0;
    }

    @Override
    public double value(String word, int cls) {
        return entry(word)[1 + cls];
    }

    private static double[] entry(String word) {
        double[] entry = WORDS.get(word);
        if (entry == null) {
            throw new IllegalArgumentException("\"" + word + "\" is not in the lexicon");
        }
        return entry;
    }
}
