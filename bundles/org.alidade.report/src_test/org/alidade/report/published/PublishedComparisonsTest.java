package org.alidade.report.published;

import static org.alidade.report.measured.Planted.BILSTM;
import static org.alidade.report.measured.Planted.TANH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.FixedResults;
import org.alidade.report.measured.Planted;
import org.alidade.report.published.PublishedComparison.Outcome;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

/** The published accuracy of SST with BiLSTM and additive attention is 0.8081. */
class PublishedComparisonsTest {

    private final FixedResults results = new FixedResults();

    private List<PublishedComparison> comparisons() throws IOException {
        return PublishedComparisons.of(results, new NullProgressMonitor()).comparisons();
    }

    private PublishedComparison only(String measure) throws IOException {
        List<PublishedComparison> found = comparisons().stream()
                .filter(one -> one.measureText().equals(measure)).toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private void accuracies(double... values) {
        for (int s = 0; s < values.length; s++) {
            results.add(Planted.training(BILSTM, TANH, s + 1), Planted.trained(Map.of("accuracy", values[s])));
        }
    }

    /** By hand: mean .82, sd .01, t(2) = 4.3027, so .82 +- 4.3027 x .01 x sqrt(4/3) = .0497. */
    @Test
    void aNumberWithinTheSpreadOfFurtherSeedsIsWithin() throws IOException {
        accuracies(.81, .82, .83);
        PublishedComparison comparison = only("accuracy");
        assertEquals(Outcome.WITHIN, comparison.outcome());
        assertEquals(.7703, comparison.expected().orElseThrow().lower(), 1e-4);
        assertEquals(.8697, comparison.expected().orElseThrow().upper(), 1e-4);
        assertEquals(.0119, comparison.difference(), 1e-4);
        assertEquals("Flat, BiLSTM, Additive, accuracy: ours 0.820, theirs 0.808 (Jain and Wallace 2019, released "
                + "results, test split), difference +0.012, within [0.770, 0.870], 3 seeds", comparison.text());
        assertEquals(3, comparison.cells().size());
    }

    @Test
    void aNumberBeyondItIsOutside() throws IOException {
        accuracies(.831, .832, .833);
        assertEquals(Outcome.OUTSIDE, only("accuracy").outcome());
    }

    @Test
    void oneSeedIsNotJudged() throws IOException {
        accuracies(.8081);
        assertEquals(Outcome.NOT_JUDGED, only("accuracy").outcome());
        assertEquals("not judged, one seed", only("accuracy").outcomeText());
    }

    /** By hand: class 0 is the first label; its only instance has .5, the other class is not averaged in. */
    @Test
    void classesAreMatchedByTheOrderOfLabels() throws IOException {
        accuracies(.8);
        TableBuilder table = new TableBuilder(
                List.of(Planted.text(Column.INSTANCE), Planted.text("predicted"), Planted.number("tau")));
        table.row().set(Column.INSTANCE, "a").set("predicted", "negative").set("tau", .5).add();
        table.row().set(Column.INSTANCE, "b").set("predicted", "positive").set("tau", -.5).add();
        results.add(Planted.probe("gradient", BILSTM, 1), Planted.result(table.build()));
        assertEquals(.5, only("tau with gradient, predicted negative").ours().mean(), 1e-12);
        assertEquals(-.5, only("tau with gradient, predicted positive").ours().mean(), 1e-12);
        assertEquals(0, only("tau with gradient").ours().mean(), 1e-12);
    }

    @Test
    void otherDataAndOtherSettingsOfItAreNotCompared() throws IOException {
        Choice fine = Planted.choice("org.alidade.datasets.sst", "SST", Map.of("classes", "fine"));
        Choice own = Planted.choice("com.example.sst", "SST", Map.of("classes", "binary"));
        for (Choice dataset : List.of(fine, own)) {
            results.add(new TrainingCell(dataset, "h", Planted.FLAT, BILSTM, TANH, 1),
                    Planted.trained(Map.of("accuracy", .8)));
        }
        assertTrue(comparisons().isEmpty());
    }

    @Test
    void damagedCellsAreNamedAndTheRestIsCompared() throws IOException {
        accuracies(.81, .82);
        results.damaged(Planted.probe("gradient", BILSTM, 1)).damaged(Planted.training(BILSTM, TANH, 9));
        PublishedComparisons found = PublishedComparisons.of(results, new NullProgressMonitor());
        assertEquals(2, found.unreadable().size());
        assertEquals(2, found.comparisons().get(0).ours().seeds());
    }

    @Test
    void nothingIsComparedWithNothing() throws IOException {
        assertTrue(comparisons().isEmpty());
    }
}
