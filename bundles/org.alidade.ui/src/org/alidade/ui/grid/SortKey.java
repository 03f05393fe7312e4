package org.alidade.ui.grid;

import java.util.Objects;

/**
 * A column by which rows are sorted.
 *
 * @param column id
 * @param order  which end comes first
 */
public record SortKey(String column, Order order) {

    /** Which end comes first. Missing cells come last either way. */
    public enum Order {
        /** The smallest, or the first of the alphabet. */
        ASCENDING,
        /** The largest, or the last of the alphabet. */
        DESCENDING
    }

    public SortKey {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(order, "order");
    }
}
