package org.alidade.datasets.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;

/** A logistic regression on the words of a text, whatever their order; two classes. */
final class BagOfWords {

    private static final int EPOCHS = 20;
    private static final double RATE = .05;
    private static final double DECAY = 1e-4;

    private final Map<String, Double> weights = new HashMap<>();
    private double bias;

    private BagOfWords() {
    }

    /** Share of the test split that a regression fitted on the training split gets right, in [0, 1]. */
    static double accuracy(Corpus corpus) {
        BagOfWords words = new BagOfWords();
        List<Example> train = corpus.examples(Split.TRAIN);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < train.size(); i++) {
                words.learn(train.get(i), corpus.label(Split.TRAIN, i));
            }
        }
        List<Example> test = corpus.examples(Split.TEST);
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += (words.logit(test.get(i)) > 0 ? 1 : 0) == corpus.label(Split.TEST, i) ? 1 : 0;
        }
        return right / (double) test.size();
    }

    private void learn(Example example, int label) {
        double error = label - 1 / (1 + Math.exp(-logit(example)));
        bias += RATE * error;
        for (String word : example.tokens()) {
            double old = weights.getOrDefault(word, 0.);
            weights.put(word, old + RATE * (error - DECAY * old));
        }
    }

    private double logit(Example example) {
        double sum = bias;
        for (String word : example.tokens()) {
            sum += weights.getOrDefault(word, 0.);
        }
        return sum;
    }
}
