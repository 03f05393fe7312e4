package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.core.table.Table;
import org.alidade.report.statistics.Interval;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;

/** A probe's summary over the seeds of one configuration, with intervals of confidence. */
final class OverSeedsContent implements GridContent {

    private static final List<String> HEADINGS = List.of(Messages.Summary_column, Messages.Summary_group,
            Messages.Summary_seeds, Messages.Summary_mean, Messages.Summary_low, Messages.Summary_high,
            Messages.Summary_sdSeeds);
    private static final int FIRST_NUMBER = 2;

    private final Table table;
    private final List<SeedSummary> rows;
    private final List<Long> seeds;

    /** @param table that declares the columns */
    OverSeedsContent(Table table, List<SeedSummary> rows, List<Long> seeds) {
        this.table = table;
        this.rows = new ArrayList<>(rows);
        this.seeds = List.copyOf(seeds);
    }

    @Override
    public int columns() {
        return HEADINGS.size() + seeds.size();
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public String heading(int column) {
        return column < HEADINGS.size() ? HEADINGS.get(column)
                : Messages.bind(Messages.Summary_ofSeed, Long.toString(seeds.get(column - HEADINGS.size())));
    }

    @Override
    public String text(int column, int index) {
        SeedSummary row = rows.get(index);
        Optional<Interval> interval = row.statistics().flatMap(found -> found.interval());
        return switch (column) {
        case 0 -> table.column(row.row().column()).heading();
        case 1 -> row.row().group().orElse(Messages.Summary_all);
        case 2 -> row.statistics().map(found -> Integer.toString(found.seeds())).orElse("");
        case 3 -> row.statistics().map(found -> number(found.mean())).orElse("");
        case 4 -> interval.map(found -> number(found.lower())).orElse("");
        case 5 -> interval.map(found -> number(found.upper())).orElse("");
        case 6 -> row.statistics().map(found -> number(found.sd())).orElse("");
        default -> ofSeed(row, column - HEADINGS.size());
        };
    }

    private static String ofSeed(SeedSummary row, int seed) {
        return seed < row.means().size() ? number(row.means().get(seed)) : "";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    @Override
    public Optional<String> tip(int column, int index) {
        SeedSummary row = rows.get(index);
        return column == 0 ? Optional.of(table.column(row.row().column()).description())
                : row.statistics().flatMap(found -> found.interval()).map(found -> found.method().text());
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of(column < FIRST_NUMBER ? "text" : "number");
    }
}
