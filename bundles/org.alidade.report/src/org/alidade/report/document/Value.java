package org.alidade.report.document;

import java.util.Objects;

/**
 * What stands in a table.
 *
 * @param text   as it is shown
 * @param number behind it, in full precision, by which lines are sorted; NaN if there is none
 * @param link   id of a section of the report that says more; empty for none
 */
public record Value(String text, double number, String link) {

    public Value {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(link, "link");
    }

    /** Words. */
    static Value of(String text) {
        return new Value(text, Double.NaN, "");
    }

    /** A number, shown in some form. */
    static Value of(String text, double number) {
        return new Value(text, number, "");
    }

    /** A count. */
    static Value of(long count) {
        return new Value(Digits.count(count), count, "");
    }

    /** A measured number, a dash for NaN. */
    static Value of(double number) {
        return new Value(Digits.number(number), number, "");
    }

    /** Words that lead to another section. */
    static Value linked(String text, String section) {
        return new Value(text, Double.NaN, section);
    }

    /** Whether there is no number where one belongs. */
    public boolean isNone() {
        return text.equals(Digits.NONE);
    }
}
