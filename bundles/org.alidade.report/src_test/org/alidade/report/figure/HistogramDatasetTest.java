package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.SampleProbes;
import org.junit.jupiter.api.Test;

class HistogramDatasetTest {

    private static HistogramDataset of(FigureDeclaration declaration, Table... tables) {
        return HistogramDataset.of(declaration,
                Points.of(FigureTables.data(declaration, tables)).groups());
    }

    @Test
    void theSharesOfEachGroupSumToOne() {
        HistogramDataset histogram = of(SampleProbes.HISTOGRAM,
                SampleProbes.correlation(List.of("a", "b", "c"), 1000, 1));
        for (int group = 0; group < 3; group++) {
            int series = group;
            double sum = IntStream.range(0, 30).mapToDouble(bin -> histogram.share(series, bin)).sum();
            assertEquals(1, sum, 1e-12);
        }
    }

    /** By hand: of -0.5, 0, 0.2, 1 one lies in [-1, 0), two in [0, 0.5), one in [0.5, 1], which includes 1. */
    @Test
    void valuesAreCountedInTheirBins() {
        HistogramDataset histogram = of(FigureTables.HISTOGRAM, FigureTables.taus("a", -.5, 0, .2, 1));
        assertEquals(.25, histogram.share(0, 0), 1e-12);
        assertEquals(.5, histogram.share(0, 1), 1e-12);
        assertEquals(.25, histogram.share(0, 2), 1e-12);
        assertEquals(.5, histogram.largestShare(), 1e-12);
    }

    @Test
    void missingValuesTakeNoShare() {
        HistogramDataset histogram = of(FigureTables.HISTOGRAM, FigureTables.taus("a", Double.NaN, .2));
        assertEquals(1, histogram.total(0));
    }

    @Test
    void tablesArePooled() {
        HistogramDataset histogram = of(FigureTables.HISTOGRAM, FigureTables.taus("a", .1), FigureTables.taus("a", .9),
                FigureTables.taus("b", .9));
        assertEquals(2, histogram.getSeriesCount());
        assertEquals(2, histogram.total(0));
        assertEquals(1, histogram.total(1));
    }

    @Test
    void valuesOutsideAllBinsAreCountedApart() {
        FigureDeclaration narrow = new FigureDeclaration("n", "Tau", FigureTables.HISTOGRAM.kind(),
                List.of("tau"), FigureTables.HISTOGRAM.y(), FigureTables.HISTOGRAM.group(), Optional.empty(),
                List.of(0., .5), 0, .5, 0, 1, "");
        HistogramDataset histogram = of(narrow, FigureTables.taus("a", -.5, .2, .9));
        assertEquals(2, histogram.outside());
        assertEquals(1, histogram.share(0, 0), 1e-12);
    }
}
