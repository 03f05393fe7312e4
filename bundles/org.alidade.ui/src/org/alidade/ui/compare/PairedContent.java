package org.alidade.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.table.Column;
import org.alidade.report.statistics.EffectSize;
import org.alidade.report.statistics.PairedComparison;
import org.alidade.report.statistics.PairedTest;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;

/** Summaries side by side: a row for each column of numbers and each cell after the first. */
final class PairedContent implements GridContent {

    /**
     * One line.
     *
     * @param column     that is compared
     * @param other      index of the cell that is compared with the first
     * @param first      over the first
     * @param second     over the other
     * @param comparison the other less the first; empty if their instances cannot be paired
     */
    record Line(Column column, int other, Optional<SeedStatistics> first, Optional<SeedStatistics> second,
            Optional<PairedComparison> comparison) {
    }

    private static final List<String> HEADINGS = List.of(Messages.Summary_column, Messages.Compare_pair, "A",
            Messages.Compare_other, Messages.Compare_more, Messages.Summary_low, Messages.Summary_high,
            Messages.Compare_wilcoxon, Messages.Compare_signFlip, Messages.Compare_overSeeds, Messages.Compare_dz,
            Messages.Compare_pairs);
    private static final int FIRST_NUMBER = 2;

    private final List<Line> lines;

    PairedContent(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public int columns() {
        return HEADINGS.size();
    }

    @Override
    public int rows() {
        return lines.size();
    }

    @Override
    public String heading(int column) {
        return HEADINGS.get(column);
    }

    @Override
    public String text(int column, int row) {
        Line line = lines.get(row);
        Optional<PairedComparison> paired = line.comparison();
        return switch (column) {
        case 0 -> line.column().heading();
        case 1 -> Comparison.letter(line.other()) + " \u2212 A";
        case 2 -> mean(line.first());
        case 3 -> mean(line.second());
        case 4 -> mean(paired.map(PairedComparison::difference));
        case 5 -> paired.flatMap(found -> found.difference().interval()).map(i -> number(i.lower())).orElse("");
        case 6 -> paired.flatMap(found -> found.difference().interval()).map(i -> number(i.upper())).orElse("");
        case 7 -> probability(paired.flatMap(PairedComparison::wilcoxon));
        case 8 -> probability(paired.flatMap(PairedComparison::signFlip));
        case 9 -> probability(paired.flatMap(PairedComparison::overSeeds));
        case 10 -> paired.flatMap(PairedComparison::cohensDz).map(PairedContent::size).orElse("");
        case 11 -> paired.flatMap(PairedComparison::signFlip).map(test -> Integer.toString(test.pairs())).orElse("");
        default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    private static String mean(Optional<SeedStatistics> statistics) {
        return statistics.map(SeedStatistics::mean).map(PairedContent::number).orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String probability(Optional<PairedTest> test) {
        OptionalDouble p = test.map(found -> OptionalDouble.of(found.pValue())).orElse(OptionalDouble.empty());
        return p.isEmpty() ? "" : p.getAsDouble() < 1e-4 ? "< 0.0001" : number(p.getAsDouble());
    }

    private static String size(EffectSize size) {
        return String.format(Locale.ROOT, "%.2f (%s)", size.value(), size.magnitude().text());
    }

    @Override
    public Optional<String> tip(int column, int row) {
        Line line = lines.get(row);
        if (column == 0) {
            return Optional.of(line.column().description());
        }
        return line.comparison().map(paired -> Stream.concat(paired.difference().interval().stream()
                .map(interval -> interval.method().text()), paired.warning().stream())
                .collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of(column < FIRST_NUMBER ? "text" : "number");
    }
}
