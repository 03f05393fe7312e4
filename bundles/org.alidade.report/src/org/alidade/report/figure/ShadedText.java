package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;

/** The units of one instance with their weights: one line of weights for each column of the figure. */
final class ShadedText {

    /** Most words that are shown; of a longer text the stretch with most weight. */
    private static final int MOST_WORDS = 60;

    /** By less, a sum is larger through rounding alone. */
    private static final double LARGER = 1 + 1e-9;

    private final FigureRow at;
    private final double value;
    private final List<String> units;
    private final List<float[]> weights;
    private final int from;
    private final int to;

    private ShadedText(FigureRow at, double value, List<String> units, List<float[]> weights) {
        this.at = at;
        this.value = value;
        this.units = units;
        this.weights = weights;
        int[] stretch = heaviest();
        this.from = stretch[0];
        this.to = stretch[1];
    }

    /**
     * @throws IllegalArgumentException if there is not one weight for each unit; the message names row and columns
     */
    static ShadedText of(FigureDeclaration declaration, Rows.Row row) {
        String by = declaration.by().orElseThrow();
        List<String> units = List.of(row.text(by).split("\t", -1));
        List<float[]> weights = declaration.columns().stream().map(row::weights).toList();
        for (int line = 0; line < weights.size(); line++) {
            if (weights.get(line).length != units.size()) {
                throw new IllegalArgumentException("Row " + (row.at().row() + 1) + " has " + units.size()
                        + " units in column " + by + " and " + weights.get(line).length + " weights in column "
                        + declaration.columns().get(line) + ", expected one for each unit");
            }
        }
        return new ShadedText(row.at(), row.number(declaration.y().orElseThrow()), units, weights);
    }

    /** From one unit to before another, so that the words are few enough and the sum of absolute weights is largest. */
    private int[] heaviest() {
        int[] best = {0, 1};
        double most = -1;
        double sum = 0;
        int words = 0;
        int start = 0;
        for (int end = 0; end < units.size(); end++) {
            sum += weight(end);
            words += words(end);
            while (words > MOST_WORDS && start < end) {
                sum -= weight(start);
                words -= words(start++);
            }
            if (sum > most * LARGER) {
                most = sum;
                best = new int[] {start, end + 1};
            }
        }
        return widened(best[0], best[1]);
    }

    /** The same stretch with as much after it, then before it, as there is room for. */
    private int[] widened(int start, int end) {
        int first = start;
        int last = end;
        int words = 0;
        for (int unit = first; unit < last; unit++) {
            words += words(unit);
        }
        while (last < units.size() && words + words(last) <= MOST_WORDS) {
            words += words(last++);
        }
        while (first > 0 && words + words(first - 1) <= MOST_WORDS) {
            words += words(--first);
        }
        return new int[] {first, last};
    }

    private double weight(int unit) {
        return weights.stream().mapToDouble(line -> Math.abs(line[unit])).sum();
    }

    private int words(int unit) {
        return 1 + (int) units.get(unit).chars().filter(c -> c == ' ').count();
    }

    /** Which row it is. */
    FigureRow at() {
        return at;
    }

    /** The number by which it was chosen. */
    double value() {
        return value;
    }

    /** Number of units, shown or not. */
    int size() {
        return units.size();
    }

    /** First unit that is shown, from 0. */
    int from() {
        return from;
    }

    /** The unit after the last that is shown. */
    int to() {
        return to;
    }

    String unit(int unit) {
        return units.get(unit);
    }

    /** Weight of a unit in a line. */
    float weight(int line, int unit) {
        return weights.get(line)[unit];
    }

    /** Number of lines. */
    int lines() {
        return weights.size();
    }

    /** The largest absolute weight that is shown. */
    double largest() {
        double largest = 0;
        for (int unit = from; unit < to; unit++) {
            for (float[] line : weights) {
                largest = Math.max(largest, Math.abs(line[unit]));
            }
        }
        return largest;
    }

    /** Whether a negative weight is shown. */
    boolean hasNegative() {
        for (int unit = from; unit < to; unit++) {
            for (float[] line : weights) {
                if (line[unit] < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
