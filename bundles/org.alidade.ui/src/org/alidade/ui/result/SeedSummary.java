package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;

/**
 * One line of a probe's summary over the seeds of one configuration.
 *
 * @param row        the line as one seed has it
 * @param statistics over all seeds; empty if no seed has a value
 * @param means      of each seed, in their order; empty where a seed has none
 */
public record SeedSummary(SummaryRow row, Optional<SeedStatistics> statistics, List<OptionalDouble> means) {

    /** The result of one seed. */
    public record Seed(ProbeCell cell, Table table) {
    }

    public SeedSummary {
        means = List.copyOf(means);
    }

    /**
     * Every line of one seed's summary, over all seeds. Takes its time: intervals are resampled.
     *
     * @param own table that the summary is of
     */
    public static List<SeedSummary> of(List<SummaryRow> rows, Table own, List<Seed> seeds) {
        return rows.stream().map(row -> of(row, own, seeds)).toList();
    }

    private static SeedSummary of(SummaryRow row, Table own, List<Seed> seeds) {
        Optional<String> by = row.group().flatMap(group -> groupedBy(row, group, own));
        if (row.group().isPresent() && by.isEmpty()) {
            return new SeedSummary(row, Optional.empty(), List.of()); // cannot be told which rows it is over
        }
        SeedSamples samples = samples(seeds, row.column(), by, row.group());
        Column column = own.column(row.column());
        List<OptionalDouble> means = new ArrayList<>();
        for (double mean : samples.estimates(Statistic.MEAN)) {
            means.add(Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean));
        }
        return new SeedSummary(row, SeedStatistics.of(samples, Statistic.MEAN)
                .map(found -> found.within(column.minimum(), column.maximum())), means);
    }

    /**
     * Summaries do not say by which column they are grouped: by that with as many rows of the group; of several such, by
     * one whose rows have the same mean and median.
     */
    private static Optional<String> groupedBy(SummaryRow row, String group, Table table) {
        List<String> asMany = table.columns().stream().filter(column -> column.type() == ColumnType.TEXT)
                .map(Column::id).filter(id -> {
                    double[] numbers = numbers(table, row.column(), id, group);
                    return numbers.length == row.count() + row.missing();
                }).toList();
        return asMany.size() == 1 ? Optional.of(asMany.get(0))
                : asMany.stream().filter(id -> isOver(row, numbers(table, row.column(), id, group))).findFirst();
    }

    private static double[] numbers(Table table, String column, String by, String group) {
        double[] numbers = table.numbers(column);
        return IntStream.range(0, numbers.length).filter(row -> group.equals(table.text(by, row)))
                .mapToDouble(row -> numbers[row]).toArray();
    }

    private static boolean isOver(SummaryRow row, double[] numbers) {
        double[] known = DoubleStream.of(numbers).filter(number -> !Double.isNaN(number)).toArray();
        double mean = DoubleStream.of(known).average().orElse(Double.NaN);
        double[] sorted = DoubleStream.of(known).sorted().toArray();
        boolean hasItsMedian = known.length == 0 || sorted[(known.length - 1) / 2] <= row.median()
                && row.median() <= sorted[known.length / 2];
        return known.length == row.count() && hasItsMedian && (Double.compare(mean, row.mean()) == 0
                || Math.abs(mean - row.mean()) <= 1e-9 * DoubleStream.of(known).map(Math::abs).max().orElse(0));
    }

    /**
     * A column of the tables of some seeds, by instance.
     *
     * @param by    column whose value is to be {@code group}, if both are given
     */
    public static SeedSamples samples(List<Seed> seeds, String column, Optional<String> by, Optional<String> group) {
        return new SeedSamples(seeds.get(0).cell().training().dataHash(), seeds.stream()
                .map(seed -> new SeedSamples.Seed(seed.cell().training().seed(), seed.cell().key(),
                        values(seed.table(), column, row -> by.isEmpty()
                                || seed.table().text(by.get(), row).equals(group.orElse("")))))
                .toList());
    }

    /** One number an instance: the mean over its rows; rows that name none count as instances themselves. */
    private static Map<String, Double> values(Table table, String column, IntPredicate member) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        boolean named = table.has(Column.INSTANCE);
        double[] numbers = table.numbers(column);
        for (int row = 0; row < numbers.length; row++) {
            if (member.test(row) && !Double.isNaN(numbers[row])) {
                String id = named ? table.text(Column.INSTANCE, row) : Integer.toString(row);
                sums.merge(id, numbers[row], Double::sum);
                counts.merge(id, 1, Integer::sum);
            }
        }
        sums.replaceAll((id, sum) -> sum / counts.get(id));
        return sums;
    }
}
