package org.alidade.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.table.Column;
import org.alidade.engine.ResultStore;
import org.alidade.report.statistics.PairedComparison;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;
import org.alidade.ui.result.Repetitions;
import org.alidade.ui.result.SeedSummary;

/**
 * The statistics of a comparison. If the cells are of different configurations, all seeds of each are taken; cells that
 * differ in the seed alone are compared as they are.
 *
 * @param lines a line for each column and each cell after the first
 * @param seeds how many seeds of each were taken
 */
record PairedLines(List<PairedContent.Line> lines, List<Integer> seeds) {

    /** Computes all; takes its time, since intervals are resampled. */
    static PairedLines of(Comparison comparison, CompareInput input) throws IOException {
        List<List<SeedSummary.Seed>> groups = new ArrayList<>();
        for (int i = 0; i < comparison.results().size(); i++) {
            groups.add(seeds(comparison, input, i));
        }
        List<PairedContent.Line> lines = new ArrayList<>();
        for (Column column : comparison.columns()) {
            List<SeedSamples> samples = groups.stream()
                    .map(group -> SeedSummary.samples(group, column.id(), Optional.empty(), Optional.empty())).toList();
            for (int other = 1; other < samples.size(); other++) {
                lines.add(line(column, other, samples, comparison.obstacle().isEmpty()));
            }
        }
        return new PairedLines(lines, groups.stream().map(List::size).toList());
    }

    private static PairedContent.Line line(Column column, int other, List<SeedSamples> samples, boolean paired) {
        SeedSamples first = samples.get(0);
        SeedSamples second = samples.get(other);
        Optional<PairedComparison> comparison = paired
                ? PairedComparison.of(Comparison.letter(other), second, Comparison.letter(0), first)
                : Optional.empty();
        return new PairedContent.Line(column, other, SeedStatistics.of(first, Statistic.MEAN),
                SeedStatistics.of(second, Statistic.MEAN), comparison);
    }

    private static List<SeedSummary.Seed> seeds(Comparison comparison, CompareInput input, int index)
            throws IOException {
        ProbeCell cell = comparison.cells().get(index);
        SeedSummary.Seed own = new SeedSummary.Seed(cell, comparison.results().get(index).table());
        boolean repeated = comparison.cells().stream()
                .anyMatch(other -> !other.equals(cell) && Repetitions.isOf(other, cell));
        if (repeated) {
            return List.of(own);
        }
        ResultStore store = new ResultStore(input.results().get(index).results());
        List<SeedSummary.Seed> seeds = new ArrayList<>();
        for (ProbeCell other : Repetitions.of(store, cell)) {
            if (other.equals(cell)) {
                seeds.add(own);
            } else {
                Repetitions.table(store, other).ifPresent(table -> seeds.add(new SeedSummary.Seed(other, table)));
            }
        }
        return seeds.isEmpty() ? List.of(own) : seeds;
    }
}
