package org.alidade.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;

/**
 * What a probe measured on one configuration, one result a seed; the numbers of its tables.
 *
 * @param seeds at least one
 */
record Measurement(List<Seed> seeds) {

    /**
     * The result of one seed.
     *
     * @param record of the cell
     * @param result what it left
     */
    record Seed(CellRecord record, ProbeResult result) {

        String number() {
            return String.valueOf(record.cell().training().seed());
        }

        Optional<SummaryRow> row(Summarised summarised) {
            return result.summary().stream().filter(row -> Summarised.of(row).equals(summarised)).findFirst();
        }
    }

    /**
     * A column of a group of rows.
     *
     * @param column id of the column
     * @param group  name of the group; empty for all rows together
     */
    record Summarised(String column, Optional<String> group) {

        static Summarised of(SummaryRow row) {
            return new Summarised(row.column(), row.group());
        }
    }

    List<Table> tables() {
        return seeds.stream().map(seed -> seed.result().table()).toList();
    }

    List<CellRecord> records() {
        return seeds.stream().map(Seed::record).toList();
    }

    /** The columns that the probe declares. */
    List<Column> columns() {
        return seeds.get(0).result().table().columns();
    }

    /** All that is summarised, in the order of the first seed that has it. */
    Set<Summarised> summarised() {
        Set<Summarised> summarised = new LinkedHashSet<>();
        seeds.forEach(seed -> seed.result().summary().forEach(row -> summarised.add(Summarised.of(row))));
        return summarised;
    }

    /** Each statistic as mean and standard deviation over seeds. */
    SummaryLine overSeeds(Summarised summarised) {
        List<SummaryRow> rows = seeds.stream().flatMap(seed -> seed.row(summarised).stream()).toList();
        return new SummaryLine(heading(summarised.column()), group(summarised), Digits.count(rows.size()),
                Digits.count(rows.stream().mapToLong(SummaryRow::count).sum()),
                Digits.count(rows.stream().mapToLong(SummaryRow::missing).sum()),
                statistics(summarised.column(), rows), CellKeys.of(records()));
    }

    /** The same for a single seed; empty if it has no such group. */
    Optional<SummaryLine> ofSeed(Seed seed, Summarised summarised) {
        return seed.row(summarised).map(row -> new SummaryLine(heading(row.column()), group(summarised),
                seed.number(), Digits.count(row.count()), Digits.count(row.missing()),
                statistics(row.column(), List.of(row)), seed.record().cell().key()));
    }

    /** Mean over seeds of a column over all rows. */
    String mean(String column) {
        Summarised all = new Summarised(column, Optional.empty());
        return statistics(column, seeds.stream().flatMap(seed -> seed.row(all).stream()).toList()).mean();
    }

    /** Why cells are missing, over all seeds, for columns that lack any. */
    List<MissingLine> missing() {
        List<MissingLine> lines = new ArrayList<>();
        for (Column column : columns()) {
            Map<String, Integer> reasons = new TreeMap<>();
            tables().forEach(table -> table.missingReasons(column.id())
                    .forEach((reason, count) -> reasons.merge(reason, count, Integer::sum)));
            reasons.forEach((reason, count) -> lines
                    .add(new MissingLine(column.label(), reason, Digits.count(count), Digits.count(rows()))));
        }
        return lines;
    }

    /** Number of rows over all seeds. */
    long rows() {
        return tables().stream().mapToLong(Table::rows).sum();
    }

    /** Heading of a column; its id if the table does not have it. */
    String heading(String id) {
        Map<String, String> headings = new LinkedHashMap<>();
        columns().forEach(column -> headings.put(column.id(), column.heading()));
        return headings.getOrDefault(id, id);
    }

    private static String group(Summarised summarised) {
        return summarised.group().orElse("all rows");
    }

    /** Whether a column that is summarised holds 0 and 1 alone. */
    boolean hasShares() {
        return summarised().stream().map(Summarised::column).anyMatch(this::isShare);
    }

    private Statistics statistics(String column, List<SummaryRow> rows) {
        return isShare(column) ? Statistics.share(rows) : Statistics.of(rows);
    }

    private boolean isShare(String id) {
        return columns().stream().anyMatch(column -> column.id().equals(id) && column.type() == ColumnType.INTEGER
                && column.minimum() == 0 && column.maximum() == 1);
    }

    /**
     * A line of a summary table.
     *
     * @param column     heading
     * @param group      name of the group of rows
     * @param seeds      number of seeds, or the seed
     * @param count      number of values
     * @param missing    number of missing values
     * @param statistics of the values
     * @param cells      keys of the cells that the numbers come from
     */
    public record SummaryLine(String column, String group, String seeds, String count, String missing,
            Statistics statistics, String cells) {
    }

    /**
     * A reason for missing values.
     *
     * @param column label of the column
     * @param reason why
     * @param count  number of cells
     * @param rows   of how many
     */
    public record MissingLine(String column, String reason, String count, String rows) {
    }
}
