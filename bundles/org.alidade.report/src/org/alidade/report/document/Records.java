package org.alidade.report.document;

import java.util.List;
import java.util.Objects;

/**
 * Lines of a file of numbers that machines read: tidy, a line an observation, numbers in full precision.
 *
 * @param file    the file that they belong to, without ending; lines of several sections come together in it
 * @param columns its columns
 * @param lines   each with a text for each column; empty where there is nothing
 */
public record Records(String file, List<String> columns, List<List<String>> lines) {

    public Records {
        Objects.requireNonNull(file, "file");
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** A number as files have it: Java's shortest form that reads back the same; empty for NaN. */
    static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
