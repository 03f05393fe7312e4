package org.alidade.core.table;

import java.util.Objects;

/**
 * A column that a probe declares.
 *
 * @param id          name in files and in code, unique within the table
 * @param label       name in headings and on axes
 * @param type        what its cells hold
 * @param unit        what 1 means ("nats", "probability", "tokens"); empty for none
 * @param minimum     smallest possible value or weight, inclusive; negative infinity if unbounded
 * @param maximum     largest possible value or weight, inclusive; positive infinity if unbounded
 * @param direction   how to read a larger value
 * @param description one sentence
 */
public record Column(String id, String label, ColumnType type, String unit, double minimum, double maximum,
        Direction direction, String description) {

    /**
     * Id of the text column that holds the ids of the examples that rows are about,
     * {@code org.alidade.core.data.Example#id}. A probe that declares it can be joined with others, and its rows be
     * looked at down to their tokens.
     */
    public static final String INSTANCE = "instance";

    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(description, "description");
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("Column " + id + ": range from " + minimum + " to " + maximum);
        }
    }

    /** Whether its cells are numbers of either kind. */
    public boolean isNumeric() {
        return type == ColumnType.NUMBER || type == ColumnType.INTEGER;
    }

    /**
     * Refuses a number that this column cannot hold, alone or among weights.
     *
     * @throws IllegalArgumentException if it is not finite, not in range, or not whole where whole numbers are declared
     */
    public void require(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Column " + id + " is given " + value + "; say missing(...) with the reason instead");
        }
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    "Column " + id + " is given " + value + ", expected " + minimum + " to " + maximum);
        }
        if (type == ColumnType.INTEGER && value != Math.rint(value)) {
            throw new IllegalArgumentException("Column " + id + " takes whole numbers, found " + value);
        }
    }

    /** Heading with unit: {@code Median difference (probability)}, but {@code Tokens} in tokens. */
    public String heading() {
        return unit.isEmpty() || unit.equalsIgnoreCase(label) ? label : label + " (" + unit + ")";
    }
}
