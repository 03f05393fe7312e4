package org.alidade.datasets.generated;

/** The sense of a word or a judgement; in the order of the labels. */
enum Polarity {
    /** Against. */
    NEGATIVE,
    /** In favour. */
    POSITIVE;

    Polarity opposite() {
        return this == NEGATIVE ? POSITIVE : NEGATIVE;
    }
}
