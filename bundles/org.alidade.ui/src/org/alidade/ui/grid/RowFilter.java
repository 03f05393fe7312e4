package org.alidade.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;

/**
 * What is typed above a column to see some rows only. For numbers: {@code 0.5} (what would be shown so), {@code >0.5},
 * {@code <=3}, {@code 0.1..0.3} with both ends, {@code ..0.3}; for texts: a part of the text in any case, or
 * {@code =whole text}. {@code !} before it: all others; {@code |} between: either. {@code -} alone: the cell is missing.
 */
final class RowFilter {

    private static final String MISSING = "-";
    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE = Pattern
            .compile("(?:(" + NUMBER + ")\\s*)?\\.\\.(?:\\s*(" + NUMBER + "))?");
    private static final Pattern ALONE = Pattern.compile(NUMBER);

    private RowFilter() {
    }

    /**
     * The rows that a text lets through.
     *
     * @param text as typed; blank lets all through
     * @throws IllegalArgumentException if it cannot be understood; the message says what is expected
     */
    static IntPredicate parse(Table table, Column column, String text) {
        List<IntPredicate> either = Arrays.stream(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> part(table, column, part)).toList();
        return either.stream().reduce(IntPredicate::or).orElse(row -> true);
    }

    private static IntPredicate part(Table table, Column column, String part) {
        if (part.startsWith("!") && part.length() > 1) {
            return part(table, column, part.substring(1).strip()).negate();
        }
        if (part.equals(MISSING)) {
            return row -> table.isMissing(column.id(), row);
        }
        return switch (column.type()) {
        case NUMBER, INTEGER -> numbers(column, table.numbers(column.id()), part);
        case TEXT, WEIGHTS -> texts(table, column.id(), part);
        };
    }

    private static IntPredicate texts(Table table, String column, String part) {
        if (part.startsWith("=")) {
            String whole = part.substring(1).strip();
            return row -> !table.isMissing(column, row) && table.text(column, row).equals(whole);
        }
        String wanted = part.toLowerCase(Locale.ROOT);
        return row -> table.text(column, row).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static IntPredicate numbers(Column column, double[] numbers, String part) {
        Matcher comparison = COMPARISON.matcher(part);
        Matcher range = RANGE.matcher(part);
        if (comparison.matches()) {
            return comparison(numbers, comparison.group(1), comparison.group(2));
        }
        if (range.matches() && part.length() > 2) {
            double low = range.group(1) == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(range.group(1));
            double high = range.group(2) == null ? Double.POSITIVE_INFINITY : Double.parseDouble(range.group(2));
            return row -> numbers[row] >= low && numbers[row] <= high;
        }
        if (ALONE.matcher(part).matches()) {
            return asShown(numbers, part);
        }
        throw new IllegalArgumentException(Messages.bind(Messages.Filter_number, column.label(), part));
    }

    private static IntPredicate comparison(double[] numbers, String operator, String typed) {
        double bound = Double.parseDouble(typed);
        return switch (operator) {
        case "<" -> row -> numbers[row] < bound;
        case "<=" -> row -> numbers[row] <= bound;
        case ">" -> row -> numbers[row] > bound;
        case ">=" -> row -> numbers[row] >= bound;
        default -> row -> numbers[row] == bound;
        };
    }

    /** Numbers that are what was typed when they are rounded to as many digits. */
    private static IntPredicate asShown(double[] numbers, String typed) {
        double wanted = Double.parseDouble(typed);
        int exponent = Math.max(typed.indexOf('e'), typed.indexOf('E'));
        String digits = exponent < 0 ? typed : typed.substring(0, exponent);
        int point = digits.indexOf('.');
        double power = exponent < 0 ? 0 : Double.parseDouble(typed.substring(exponent + 1));
        double unit = Math.pow(10, power - (point < 0 ? 0 : digits.length() - point - 1));
        double half = point < 0 && exponent < 0 ? 0 : unit / 2;
        return row -> Math.abs(numbers[row] - wanted) <= half;
    }
}
