package org.alidade.report.measured;

import static org.alidade.report.measured.Planted.AVERAGE;
import static org.alidade.report.measured.Planted.BILSTM;
import static org.alidade.report.measured.Planted.TANH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.alidade.core.table.Column;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.FixedResults;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.Statistic;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class MeasuredResultsTest {

    private static final Term TAU = Term.of("org.alidade.probes.gradient", "tau");

    private static MeasuredResults read(FixedResults results, Quantity quantity) throws IOException {
        return new MeasuredResults(results, quantity.terms(), new NullProgressMonitor());
    }

    private static SeedSamples only(FixedResults results, Quantity quantity) throws IOException {
        MeasuredResults measured = read(results, quantity);
        List<MeasuredQuantity> found = measured.measured(measured.configurations().get(0), quantity);
        assertEquals(1, found.size());
        return found.get(0).samples();
    }

    @Test
    void seedsOfAConfigurationAreGathered() throws IOException {
        FixedResults results = new FixedResults();
        for (long seed : new long[] {3, 1}) {
            results.add(Planted.probe("gradient", BILSTM, seed),
                    Planted.result(Planted.numbers("tau", 2, i -> (seed + i) / 10.)));
        }
        results.add(Planted.probe("gradient", AVERAGE, 1), Planted.result(Planted.numbers("tau", 2, i -> .9)));
        SeedSamples samples = only(results, Quantity.of(TAU));
        assertEquals(List.of(1L, 3L), samples.seeds());
        assertEquals(List.of("i0", "i1"), samples.instances());
        assertEquals(.15, samples.estimates(Statistic.MEAN)[0], 1e-12);
        assertEquals("047f", samples.data());
    }

    /** By hand: i0 has 0.2 and 0.4 where model is base, i1 has 0.6. */
    @Test
    void rowsOfAnInstanceAreAveragedWhereConditionsHold() throws IOException {
        TableBuilder table = new TableBuilder(
                List.of(Planted.text(Column.INSTANCE), Planted.text("model"), Planted.number("tau")));
        table.row().set(Column.INSTANCE, "i0").set("model", "base").set("tau", .2).add();
        table.row().set(Column.INSTANCE, "i0").set("model", "other").set("tau", .9).add();
        table.row().set(Column.INSTANCE, "i0").set("model", "base").set("tau", .4).add();
        table.row().set(Column.INSTANCE, "i1").set("model", "base").set("tau", .6).add();
        table.row().set(Column.INSTANCE, "i1").missing("model", "none").set("tau", .6).add();
        FixedResults results = new FixedResults().add(Planted.probe("gradient", BILSTM, 1),
                Planted.result(table.build()));
        SeedSamples samples = only(results, Quantity.of(TAU.where("model", "base")));
        assertEquals(.3, samples.values(0)[0], 1e-12);
        assertEquals(.6, samples.values(0)[1], 1e-12);
    }

    @Test
    void aDifferenceOfTwoProbesPairsSeedsAndInstances() throws IOException {
        FixedResults results = new FixedResults();
        for (long seed = 1; seed <= 2; seed++) {
            results.add(Planted.probe("gradient", BILSTM, seed), Planted.result(Planted.numbers("tau", 3, i -> .5)));
        }
        results.add(Planted.probe("entropy", BILSTM, 2), Planted.result(Planted.numbers("entropy", 2, i -> .1 * i)));
        SeedSamples samples = only(results,
                Quantity.difference(TAU, Term.of("org.alidade.probes.entropy", "entropy")));
        assertEquals(List.of(2L), samples.seeds());
        assertEquals(List.of("i0", "i1"), samples.instances());
        assertEquals(.4, samples.values(0)[1], 1e-12);
        assertEquals(2, samples.cells().size());
    }

    @Test
    void aTableWithoutTheColumnIsNotMeasured() throws IOException {
        FixedResults results = new FixedResults().add(Planted.probe("gradient", BILSTM, 1),
                Planted.result(Planted.numbers("other", 3, i -> 0)));
        MeasuredResults measured = read(results, Quantity.of(TAU));
        assertTrue(measured.measured(measured.configurations().get(0), Quantity.of(TAU)).isEmpty());
    }

    @Test
    void anEmptyTableIsNotMeasured() throws IOException {
        FixedResults results = new FixedResults().add(Planted.probe("gradient", BILSTM, 1),
                Planted.result(Planted.numbers("tau", 0, i -> 0)));
        MeasuredResults measured = read(results, Quantity.of(TAU));
        assertTrue(measured.measured(measured.configurations().get(0), Quantity.of(TAU)).isEmpty());
    }

    @Test
    void aDamagedCellIsNamedAndTheOthersAreRead() throws IOException {
        FixedResults results = new FixedResults().damaged(Planted.probe("gradient", BILSTM, 1)).add(
                Planted.probe("gradient", BILSTM, 2), Planted.result(Planted.numbers("tau", 3, i -> .2)));
        MeasuredResults measured = read(results, Quantity.of(TAU));
        var found = measured.measured(measured.configurations().get(0), Quantity.of(TAU));
        assertEquals(List.of(2L), found.get(0).samples().seeds());
        assertEquals(Planted.probe("gradient", BILSTM, 1).key(), measured.unreadable().get(0).key());
    }

    @Test
    void aTermThatWasNotAnnouncedIsRefused() throws IOException {
        FixedResults results = new FixedResults().add(Planted.probe("gradient", BILSTM, 1),
                Planted.result(Planted.numbers("tau", 3, i -> 0)));
        MeasuredResults measured = new MeasuredResults(results, List.of(), new NullProgressMonitor());
        assertThrows(IllegalArgumentException.class,
                () -> measured.measured(measured.configurations().get(0), Quantity.of(TAU)));
    }

    @Test
    void qualityIsANumberForEachSeed() throws IOException {
        FixedResults results = new FixedResults()
                .add(Planted.training(BILSTM, TANH, 1), Planted.trained(Map.of("accuracy", .8)))
                .add(Planted.training(BILSTM, TANH, 2), Planted.trained(Map.of("accuracy", .9)))
                .damaged(Planted.training(BILSTM, TANH, 3));
        MeasuredResults measured = read(results, Quantity.of(TAU));
        SeedSamples samples = measured.quality(measured.configurations().get(0), "accuracy").orElseThrow();
        assertEquals(.85, Statistic.MEAN.of(samples.estimates(Statistic.MEAN)), 1e-12);
        assertEquals(1, measured.unreadable().size());
        assertTrue(measured.quality(measured.configurations().get(0), "unknown").isEmpty());
    }

    @Test
    void noResultsHaveNoConfigurations() throws IOException {
        assertTrue(read(new FixedResults(), Quantity.of(TAU)).configurations().isEmpty());
    }

    @Test
    void numbersOutsideARangeDoNotCount() {
        Condition in = new Condition.In("tau", .25, .5);
        var table = Planted.numbers("tau", 4, i -> new double[] {.25, .5, Double.NaN, .3}[i]);
        assertTrue(in.holds(table, 0) && !in.holds(table, 1) && !in.holds(table, 2) && in.holds(table, 3));
        assertEquals("tau in [0.25, 0.5)", in.text());
    }
}
