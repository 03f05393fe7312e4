package org.alidade.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;
import org.alidade.report.statistics.SeedSamples;

/** What a probe measured on one configuration, one result a seed; the numbers of its tables. */
final class Measurement {

    private final List<Seed> seeds;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<Summarised, List<SeedRow>> rows = new LinkedHashMap<>();
    private final Map<String, Optional<Estimate>> means = new HashMap<>();

    /** @param seeds at least one */
    Measurement(List<Seed> seeds) {
        this.seeds = List.copyOf(seeds);
        seeds.get(0).result().table().columns().forEach(column -> columns.put(column.id(), column));
        for (Seed seed : seeds) {
            seed.result().summary().forEach(row -> rows
                    .computeIfAbsent(new Summarised(row.column(), row.group()), key -> new ArrayList<>())
                    .add(new SeedRow(seed, row)));
        }
    }

    /**
     * The result of one seed.
     *
     * @param record of the cell
     * @param result what it left
     */
    record Seed(CellRecord record, ProbeResult result) {

        long number() {
            return record.cell().training().seed();
        }

        ProbeCell cell() {
            return (ProbeCell) record.cell();
        }
    }

    /**
     * A column of a group of rows.
     *
     * @param column id of the column
     * @param group  name of the group; empty for all rows together
     */
    record Summarised(String column, Optional<String> group) {

        /** As tables show it. */
        String groupName() {
            return group.orElse("all rows");
        }
    }

    /**
     * What one seed has of it.
     *
     * @param seed which
     * @param row  its numbers
     */
    record SeedRow(Seed seed, SummaryRow row) {
    }

    /**
     * A column of a group of rows over seeds.
     *
     * @param summarised which
     * @param seeds      number of seeds
     * @param count      number of values over all seeds
     * @param missing    number of missing values over all seeds
     * @param mean       over seeds, as all that follow
     * @param sd         standard deviation of the population of values
     * @param lower      first quartile
     * @param median     median
     * @param upper      third quartile
     */
    record Line(Summarised summarised, int seeds, long count, long missing, Optional<Estimate> mean,
            Optional<Estimate> sd, Optional<Estimate> lower, Optional<Estimate> median, Optional<Estimate> upper) {
    }

    List<Seed> seeds() {
        return seeds;
    }

    List<Table> tables() {
        return seeds.stream().map(seed -> seed.result().table()).toList();
    }

    /** The figures that the probe declares. */
    List<FigureDeclaration> figures() {
        return seeds.get(0).result().figures();
    }

    /** Keys of its cells. */
    List<String> keys() {
        return seeds.stream().map(seed -> seed.record().cell().key()).toList();
    }

    /** The columns that the probe declares. */
    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** All that is summarised, in the order of the first seed that has it. */
    Set<Summarised> summarised() {
        return rows.keySet();
    }

    /** What each seed has of it. */
    List<SeedRow> rows(Summarised summarised) {
        return rows.getOrDefault(summarised, List.of());
    }

    /** Over seeds. */
    Line line(Summarised summarised) {
        List<SummaryRow> each = rows(summarised).stream().map(SeedRow::row).toList();
        return new Line(summarised, each.size(), each.stream().mapToLong(SummaryRow::count).sum(),
                each.stream().mapToLong(SummaryRow::missing).sum(), mean(summarised, each),
                over(each, SummaryRow::sd), over(each, SummaryRow::lower), over(each, SummaryRow::median),
                over(each, SummaryRow::upper));
    }

    /** Over seeds and instances where rows are about instances; of a group of rows, which others made, over seeds. */
    private Optional<Estimate> mean(Summarised summarised, List<SummaryRow> rows) {
        return summarised.group().isEmpty() && columns.containsKey(Column.INSTANCE)
                ? means.computeIfAbsent(summarised.column(), this::overInstances)
                : over(rows, SummaryRow::mean).map(mean -> within(mean, columns.get(summarised.column())));
    }

    private static Estimate within(Estimate estimate, Column column) {
        return column == null ? estimate
                : new Estimate(estimate.statistics().within(column.minimum(), column.maximum()));
    }

    private Optional<Estimate> overInstances(String column) {
        List<SeedSamples.Seed> samples = new ArrayList<>();
        for (Seed seed : seeds) {
            Table table = seed.result().table();
            if (has(table, column) && has(table, Column.INSTANCE)) {
                samples.add(new SeedSamples.Seed(seed.number(), seed.record().cell().key(), values(table, column)));
            }
        }
        return samples.isEmpty() ? Optional.empty()
                : Estimate.ofInstances(
                        new SeedSamples(seeds.get(0).record().cell().training().dataHash(), samples),
                        columns.get(column));
    }

    private static boolean has(Table table, String column) {
        return table.columns().stream().anyMatch(one -> one.id().equals(column));
    }

    /** Several rows of one instance, such as one for each of several strengths, stay apart. */
    private static Map<String, Double> values(Table table, String column) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String instance = table.text(Column.INSTANCE, row);
            int time = times.merge(instance, 1, Integer::sum);
            values.put(time == 1 ? instance : instance + "\t" + time, table.number(column, row));
        }
        return values;
    }

    private static Optional<Estimate> over(List<SummaryRow> rows, ToDoubleFunction<SummaryRow> statistic) {
        return Estimate.ofSeeds(rows.stream().mapToDouble(statistic).toArray());
    }

    /** Why cells are missing, over all seeds: reasons with their counts by column, for columns that lack any. */
    Map<Column, Map<String, Integer>> missing() {
        Map<Column, Map<String, Integer>> missing = new LinkedHashMap<>();
        for (Column column : columns.values()) {
            Map<String, Integer> reasons = new TreeMap<>();
            tables().stream().filter(table -> table.columns().contains(column)).forEach(table -> table
                    .missingReasons(column.id())
                    .forEach((reason, count) -> reasons.merge(reason, count, Integer::sum)));
            if (!reasons.isEmpty()) {
                missing.put(column, reasons);
            }
        }
        return missing;
    }

    /** Number of rows over all seeds. */
    long rows() {
        return tables().stream().mapToLong(Table::rows).sum();
    }

    /** Heading of a column; its id if the table does not have it. */
    String heading(String id) {
        return Optional.ofNullable(columns.get(id)).map(Column::heading).orElse(id);
    }

    /** Whether a column that is summarised holds 0 and 1 alone. */
    boolean hasShares() {
        return summarised().stream().map(Summarised::column).anyMatch(this::isShare);
    }

    /** Whether a column holds 0 and 1 alone: its mean is the share of ones, its quartiles say nothing. */
    boolean isShare(String id) {
        Column column = columns.get(id);
        return column != null && column.type() == ColumnType.INTEGER && column.minimum() == 0 && column.maximum() == 1;
    }
}
