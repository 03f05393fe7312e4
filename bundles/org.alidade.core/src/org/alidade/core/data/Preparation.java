package org.alidade.core.data;

import org.alidade.core.setting.Settings;

/**
 * What is done to every corpus after reading: first a part of the training examples is drawn, then the length filter and
 * the vocabulary's threshold of Jain and Wallace 2019 are applied. A data set offers any of it by declaring settings with the names below; what it does not declare has the value of
 * {@link #NONE}.
 *
 * <p><b>Source</b>: the released code of Jain and Wallace 2019 (successar/AttentionExplanation). The filter keeps
 * {@code minimum < n < maximum}, both strict, per split; a missing bound is replaced by that split's own shortest or
 * longest length, so that the longest documents are always dropped.
 *
 * @param filter                   whether the length filter is applied
 * @param minimumLength            exclusive lower bound on the number of tokens; 0 = the split's own minimum
 * @param maximumLength            exclusive upper bound on the number of tokens; 0 = the split's own maximum
 * @param minimumDocumentFrequency a word enters the vocabulary if at least so many training texts (before filtering)
 *                                 contain it; at least 1
 * @param trainingShare            part of the training examples of each class that is kept, above 0 to 1, rounded, at
 *                                 least one; a larger share contains a smaller one of the same seed
 * @param trainingShareSeed        draws that part
 */
public record Preparation(LengthFilter filter, int minimumLength, int maximumLength, int minimumDocumentFrequency,
        double trainingShare, long trainingShareSeed) {

    /** Name of the setting for {@link #filter}, a choice of {@code none} and {@code strict}. */
    public static final String LENGTH_FILTER = "lengthFilter";
    /** Name of the setting for {@link #minimumLength}, an integer. */
    public static final String MINIMUM_LENGTH = "minimumLength";
    /** Name of the setting for {@link #maximumLength}, an integer. */
    public static final String MAXIMUM_LENGTH = "maximumLength";
    /** Name of the setting for {@link #minimumDocumentFrequency}, an integer. */
    public static final String MINIMUM_DOCUMENT_FREQUENCY = "minimumDocumentFrequency";

    /** Name of the setting for {@link #trainingShare}, a number. */
    public static final String TRAINING_SHARE = "trainingShare";
    /** Name of the setting for {@link #trainingShareSeed}, an integer. */
    public static final String TRAINING_SHARE_SEED = "trainingShareSeed";

    /** Keeps every example and every training word. */
    public static final Preparation NONE = new Preparation(LengthFilter.NONE, 0, 0, 1);

    /** Whether and how examples are dropped by length. */
    public enum LengthFilter {
        /** Keeps all. */
        NONE,
        /** Keeps {@code minimum < n < maximum}. */
        STRICT
    }

    public Preparation {
        if (minimumLength < 0 || maximumLength < 0 || minimumDocumentFrequency < 1) {
            throw new IllegalArgumentException("Lengths must be >= 0 and the document frequency >= 1, found "
                    + minimumLength + ", " + maximumLength + ", " + minimumDocumentFrequency);
        }
        if (!(trainingShare > 0 && trainingShare <= 1)) {
            throw new IllegalArgumentException(
                    "The training share must be above 0 and at most 1, found " + trainingShare);
        }
    }

    /** A preparation that keeps all training examples. */
    public Preparation(LengthFilter filter, int minimumLength, int maximumLength, int minimumDocumentFrequency) {
        this(filter, minimumLength, maximumLength, minimumDocumentFrequency, 1, 0);
    }

    /** The preparation that a data set's settings ask for. */
    public static Preparation of(Settings settings) {
        LengthFilter filter = settings.has(LENGTH_FILTER) && settings.text(LENGTH_FILTER).equals("strict")
                ? LengthFilter.STRICT
                : LengthFilter.NONE;
        return new Preparation(filter, integer(settings, MINIMUM_LENGTH, 0), integer(settings, MAXIMUM_LENGTH, 0),
                integer(settings, MINIMUM_DOCUMENT_FREQUENCY, 1),
                settings.has(TRAINING_SHARE) ? settings.number(TRAINING_SHARE) : 1,
                settings.has(TRAINING_SHARE_SEED) ? settings.longInteger(TRAINING_SHARE_SEED) : 0);
    }

    private static int integer(Settings settings, String key, int otherwise) {
        return settings.has(key) ? settings.integer(key) : otherwise;
    }
}
