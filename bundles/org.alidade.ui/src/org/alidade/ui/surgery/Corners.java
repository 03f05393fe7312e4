package org.alidade.ui.surgery;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A walk from corner to corner of what linear bounds leave of attention: weights that are not negative, keep their locks
 * and their sum, and for which no function exceeds its bound. A convex worth is largest in some corner; the walk takes
 * the neighbour that is worth most until none is worth more, which need not be the best of all.
 *
 * <p>The steps are those of the simplex algorithm. Attention is {@code w = s start + v} with {@code s, v >= 0}: where the
 * walk starts is a corner in these, too, and no first phase is needed. Shapes: n units, u of them free; m bounds.
 */
final class Corners {

    /** What weight upon units is worth: the sum over units. */
    @FunctionalInterface
    interface Worth {

        /** What one unit adds; convex in its weight. */
        double of(int unit, double weight);
    }

    private static final double TINY = 1e-11;
    private static final int MOST_STEPS = 500;

    private final Attention kept;
    private final double[] start; // [n]
    private final int[] free; // [u]
    private final double[][] table; // [m + 1][u + 1 + m + 1]: free units, s, slacks, right side
    private final int[] basis; // column of each row [m + 1]
    private final int share; // column of s
    private final int right; // column of the right side

    /**
     * @param kept   says which units are locked, and their weights; free units have some mass
     * @param start  where the walk starts [n]; meets the locks
     * @param bounds [m]
     */
    Corners(Attention kept, double[] start, List<Ascent.Bound> bounds) {
        this.kept = kept;
        this.start = start;
        this.free = kept.free();
        this.share = free.length;
        this.right = free.length + 1 + bounds.size();
        this.table = new double[bounds.size() + 1][right + 1];
        this.basis = new int[table.length];
        double mass = kept.freeMass();
        for (int row = 0; row < bounds.size(); row++) {
            double[] slopes = bounds.get(row).slopes();
            double mean = IntStream.of(free).mapToDouble(unit -> slopes[unit] * start[unit]).sum() / mass;
            for (int column = 0; column < free.length; column++) {
                table[row][column] = slopes[free[column]] - mean;
            }
            basis[row] = share + 1 + row;
            table[row][basis[row]] = 1;
            table[row][right] = bounds.get(row).room();
        }
        double[] sum = table[bounds.size()];
        for (int column = 0; column < free.length; column++) {
            sum[column] = 1 / mass;
        }
        basis[bounds.size()] = share;
        sum[share] = 1;
        sum[right] = 1;
    }

    /** The weights at the corner where the walk is [n]. */
    double[] weights() {
        double[] weights = kept.values();
        double rest = value(share);
        for (int unit : free) {
            weights[unit] = rest * start[unit];
        }
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < share) {
                weights[free[basis[row]]] += Math.max(0, table[row][right]);
            }
        }
        return weights;
    }

    /** Walks as long as it pays. */
    void climb(Worth worth) {
        double nothing = base(worth, 0);
        double now = worth(worth, -1, 0, nothing);
        for (int step = 0; step < MOST_STEPS; step++) {
            int best = -1;
            double most = now + TINY;
            for (int column = 0; column < right; column++) {
                double length = length(column);
                double there = length > TINY ? worth(worth, column, length, nothing) : Double.NEGATIVE_INFINITY;
                if (there > most) {
                    most = there;
                    best = column;
                }
            }
            if (best < 0) {
                return;
            }
            pivot(leaving(best), best);
            now = most;
        }
    }

    private double value(int column) {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == column) {
                return table[row][right];
            }
        }
        return 0;
    }

    /** The row that first forbids more of a column; -1 if the column is in the corner already, or nothing does. */
    private int leaving(int column) {
        int leaving = -1;
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == column) {
                return -1;
            }
            if (table[row][column] > TINY && (leaving < 0 || longest(row, column) < longest(leaving, column))) {
                leaving = row;
            }
        }
        return leaving;
    }

    /** How much of a column there may be; 0 if there is no way. */
    private double length(int column) {
        int row = leaving(column);
        return row < 0 ? 0 : longest(row, column);
    }

    private double longest(int row, int column) {
        return table[row][right] / table[row][column];
    }

    /** What the corner at the end of a way is worth; of the way of no column, where the walk is. */
    private double worth(Worth worth, int column, double length, double nothing) {
        double rest = column == share ? length : 0;
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == share) {
                rest = after(row, column, length);
            }
        }
        double sum = rest <= TINY ? nothing : base(worth, rest);
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < share) {
                sum += more(worth, free[basis[row]], rest, after(row, column, length));
            }
        }
        return column >= 0 && column < share ? sum + more(worth, free[column], rest, length) : sum;
    }

    private double after(int row, int column, double length) {
        return column < 0 ? table[row][right] : table[row][right] - length * table[row][column];
    }

    private double more(Worth worth, int unit, double rest, double weight) {
        double had = rest <= TINY ? 0 : rest * start[unit];
        return worth.of(unit, had + Math.max(0, weight)) - worth.of(unit, had);
    }

    private double base(Worth worth, double rest) {
        double sum = 0;
        for (int unit : free) {
            sum += worth.of(unit, rest * start[unit]);
        }
        return sum;
    }

    private void pivot(int leaving, int column) {
        double[] row = table[leaving];
        double divisor = row[column];
        for (int k = 0; k <= right; k++) {
            row[k] /= divisor;
        }
        for (double[] other : table) {
            double factor = other == row ? 0 : other[column];
            for (int k = 0; factor != 0 && k <= right; k++) {
                other[k] -= factor * row[k];
            }
        }
        basis[leaving] = column;
    }
}
