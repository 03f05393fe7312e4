package org.alidade.core.table;

/** How to read a larger number in a column. */
public enum Direction {
    /** Larger: attention agrees more with what decides the prediction. */
    HIGHER_IS_MORE_FAITHFUL,
    /** Larger: attention agrees less with what decides the prediction. */
    LOWER_IS_MORE_FAITHFUL,
    /** Larger says nothing of the kind. */
    NEUTRAL
}
