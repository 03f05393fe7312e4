package org.alidade.report.comparison;

import static org.alidade.report.measured.Planted.AVERAGE;
import static org.alidade.report.measured.Planted.BILSTM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.Findings;
import org.alidade.report.FixedResults;
import org.alidade.report.measured.Planted;
import org.alidade.report.statistics.Family;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class MatrixTestsTest {

    private static final Choice CNN = Planted.choice("org.alidade.learn.cnn", "CNN", Map.of());
    private static final Column TAU = new Column("tau", "tau", ColumnType.NUMBER, "", -1, 1,
            Direction.HIGHER_IS_MORE_FAITHFUL, "A correlation.");

    private final FixedResults results = new FixedResults();

    private MatrixTests tests() throws IOException {
        return Findings.of(results, new NullProgressMonitor()).tests();
    }

    private void gradients(Choice encoder, IntToDoubleFunction value) {
        TableBuilder table = new TableBuilder(
                List.of(Planted.text(Column.INSTANCE), Planted.number("maxAttention"), TAU));
        for (int i = 0; i < 40; i++) {
            table.row().set(Column.INSTANCE, "i" + i).set("maxAttention", .5).set("tau", value.applyAsDouble(i)).add();
        }
        Table built = table.build();
        results.add(Planted.probe("gradient", encoder, 1), Planted.result(built));
    }

    /** Planted: the second is .1 lower on every instance, the third equal to the first. */
    @Test
    void pairsAreTestedOnTheMainColumnAndCorrectedTogether() throws IOException {
        gradients(BILSTM, i -> i / 100.);
        gradients(AVERAGE, i -> i / 100. - .1 - i / 1e4);
        gradients(CNN, i -> i / 100.);
        MatrixTests tests = tests();
        assertEquals(3, tests.tests().size());
        MatrixTest first = tests.tests().get(0);
        assertEquals("tau", first.column().id());
        assertEquals(.1, first.comparison().difference().mean(), .01);
        assertTrue(first.pValue() < 1e-6);
        assertEquals(2 * first.pValue(), first.holm(), 1e-15); // two tests could be made: equal ones have no p
        assertEquals(new Family("all pairs and probes of these results", 2), tests.family().orElseThrow());
        assertTrue(Double.isNaN(tests.tests().get(1).pValue()));
        assertTrue(tests.remark().contains("2 tests"), tests.remark());
    }

    @Test
    void configurationsThatDifferInTwoThingsAreNotCompared() throws IOException {
        gradients(BILSTM, i -> i / 100.);
        var other = new ProbeCell(Planted.training(AVERAGE, Planted.UNIFORM, 1),
                Planted.choice("org.alidade.probes.gradient", "gradient", Map.of()));
        results.add(other, Planted.result(Planted.numbers("tau", 40, i -> 0)));
        assertTrue(tests().tests().isEmpty());
        assertEquals("No two configurations differ in one thing.", tests().remark());
    }

    @Test
    void aProbeWithoutAFaithfulnessColumnIsNotTested() throws IOException {
        for (Choice encoder : List.of(BILSTM, AVERAGE)) {
            results.add(Planted.probe("length", encoder, 1), Planted.result(Planted.numbers("length", 5, i -> .1 * i)));
        }
        assertTrue(tests().tests().isEmpty());
    }

    @Test
    void tooManyPairsAreSaidAndNotTested() {
        MatrixTests many = new MatrixTests(List.of(), 501, Optional.empty());
        assertTrue(many.remark().startsWith("There are 501 pairs of configurations and probes, more than 500"));
    }
}
