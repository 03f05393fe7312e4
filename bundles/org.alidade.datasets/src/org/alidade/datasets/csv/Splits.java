package org.alidade.datasets.csv;

import java.util.random.RandomGenerator;

import org.alidade.core.data.Split;

/**
 * Assigns the rows of a table to splits: as written; if none is for development, so many of train are, drawn without
 * replacement. Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S): one pass, exact
 * number.
 */
final class Splits {

    private final RandomGenerator random;
    private int trainLeft;
    private int devLeft;

    /**
     * @param survey of all rows
     * @param share  of the training rows, if none is for development
     * @param random draws them
     */
    Splits(Survey survey, double share, RandomGenerator random) {
        this.random = random;
        trainLeft = survey.rows(Split.TRAIN);
        devLeft = survey.rows(Split.DEV) > 0 ? 0 : survey.splitOff(share);
    }

    /** The split of the next row. */
    Split of(Row row) {
        if (row.split() != Split.TRAIN || devLeft == 0) {
            return row.split();
        }
        boolean drawn = random.nextInt(trainLeft--) < devLeft;
        devLeft -= drawn ? 1 : 0;
        return drawn ? Split.DEV : Split.TRAIN;
    }
}
