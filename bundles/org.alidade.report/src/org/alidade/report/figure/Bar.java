package org.alidade.report.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.alidade.core.table.Column;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of some rows. Of several tables, such as those of seeds, it is the mean of the tables' means: then each seed
 * counts alike, and the interval tells how much further seeds would change it.
 *
 * <p><b>Source</b>: the interval is Student's, mean plus and minus {@code t(.975, n - 1) sd / sqrt(n)}, over the rows of
 * one table or over the means of several. <b>Differs</b>: it ends where the column's range does.
 *
 * @param mean     arithmetic mean
 * @param interval of 95 % confidence; empty if one row, or one of several tables, is all there is
 * @param values   the rows, at least one
 */
record Bar(double mean, Optional<Interval> interval, List<Samples.Value> values) {

    private static final double UPPER = .975;

    Bar {
        values = List.copyOf(values);
    }

    /** From one number to another. */
    record Interval(double low, double high) {
    }

    /**
     * The mean of rows.
     *
     * @param tables number of tables of the figure
     * @param column has the range of possible values
     */
    static Bar of(List<Samples.Value> values, int tables, Column column) {
        double[] numbers = tables == 1 ? values.stream().mapToDouble(Samples.Value::number).toArray() : means(values);
        double mean = Mean.of(numbers).getAsDouble();
        return new Bar(mean, numbers.length < 2 ? Optional.empty() : Optional.of(interval(numbers, mean, column)),
                values);
    }

    private static double[] means(List<Samples.Value> values) {
        Map<Integer, Mean> byTable = new TreeMap<>();
        values.forEach(value -> byTable.computeIfAbsent(value.at().table(), table -> Mean.create())
                .accept(value.number()));
        Collection<Mean> means = byTable.values();
        return means.stream().mapToDouble(Mean::getAsDouble).toArray();
    }

    private static Interval interval(double[] numbers, double mean, Column column) {
        double t = TDistribution.of(numbers.length - 1.).inverseCumulativeProbability(UPPER);
        double reach = t * StandardDeviation.of(numbers).getAsDouble() / Math.sqrt(numbers.length);
        return new Interval(Math.max(column.minimum(), mean - reach), Math.min(column.maximum(), mean + reach));
    }

    /** Number of rows. */
    int count() {
        return values.size();
    }
}
