package org.alidade.learn.vectors;

import java.util.random.RandomGenerator;

/**
 * Draws words with a probability in proportion to count^0.75, in constant time.
 *
 * <p><b>Source</b>: the noise distribution of Mikolov et al. 2013, "Distributed Representations of Words and Phrases",
 * section 2.2; the alias method of Walker 1977.
 */
final class NoiseWords {

    private static final double POWER = 0.75;

    private final double[] threshold;
    private final int[] alias;

    NoiseWords(CountedWords words) {
        int size = words.size();
        threshold = new double[size];
        alias = new int[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            threshold[i] = Math.pow(words.count(i), POWER);
            sum += threshold[i];
        }
        for (int i = 0; i < size; i++) {
            threshold[i] *= size / sum; // mean 1
            alias[i] = i;
        }
        fill();
    }

    /** Fills each column that is lower than 1 up with a part of one that is higher. */
    private void fill() {
        int[] low = new int[threshold.length];
        int[] high = new int[threshold.length];
        int lows = 0;
        int highs = 0;
        for (int i = 0; i < threshold.length; i++) {
            if (threshold[i] < 1) {
                low[lows++] = i;
            } else {
                high[highs++] = i;
            }
        }
        while (lows > 0 && highs > 0) {
            int poor = low[--lows];
            int rich = high[highs - 1];
            alias[poor] = rich;
            threshold[rich] -= 1 - threshold[poor];
            if (threshold[rich] < 1) {
                highs--;
                low[lows++] = rich;
            }
        }
        while (lows > 0) {
            threshold[low[--lows]] = 1; // by rounding only
        }
    }

    int draw(RandomGenerator random) {
        int column = random.nextInt(threshold.length);
        return random.nextDouble() < threshold[column] ? column : alias[column];
    }
}
