package org.alidade.learn.network;

import java.util.Arrays;

import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;

/** What the epoch that is kept is chosen by. */
public enum Checkpoint {

    /** Area under the ROC curve on the development split, the first epoch left out: Jain and Wallace 2019, one text. */
    DEV_AUC("devAuc", Split.DEV, From.SECOND),
    /** Accuracy on the development split: Serrano and Smith 2019. */
    DEV_ACCURACY("devAccuracy", Split.DEV, From.FIRST),
    /** Accuracy on the development split, the first epoch left out: Jain and Wallace 2019, two texts. */
    LATER_DEV_ACCURACY("laterDevAccuracy", Split.DEV, From.SECOND),
    /** Area under the ROC curve on the test split: the released code of Wiegreffe and Pinter 2019; not their paper. */
    TEST_AUC("testAuc", Split.TEST, From.FIRST),
    /** The training loss, lower being better: the adversaries of Wiegreffe and Pinter 2019. */
    TRAINING_LOSS("trainingLoss", Split.DEV, From.FIRST);

    private enum From { FIRST, SECOND }

    private final String key;
    private final Split split;
    private final From from;

    Checkpoint(String key, Split split, From from) {
        this.key = key;
        this.split = split;
        this.from = from;
    }

    /** The constant that a setting names. */
    public static Checkpoint of(String key) {
        return Arrays.stream(values()).filter(checkpoint -> checkpoint.key.equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Setting 'checkpoint' is \"" + key
                        + "\", expected one of " + Arrays.stream(values()).map(known -> known.key).toList()));
    }

    /** The split that a quality is measured on after each epoch. */
    Split split() {
        return split;
    }

    /** Whether an epoch, counted from 1, may be kept; the only one always may. */
    boolean mayKeep(int epoch, int epochs) {
        return from == From.FIRST || epoch > 1 || epochs == 1;
    }

    /** The quality that is told to the log, in [0, 1]. */
    double quality(Quality quality) {
        return this == DEV_ACCURACY || this == LATER_DEV_ACCURACY ? quality.accuracy() : quality.rocAuc();
    }

    /** What must grow, from the quality told and the mean training loss. */
    double merit(double quality, double loss) {
        return this == TRAINING_LOSS ? -loss : quality;
    }
}
