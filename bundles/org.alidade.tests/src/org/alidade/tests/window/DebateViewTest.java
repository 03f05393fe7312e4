package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.ui.debate.DebateView;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The debate board follows the results in front. */
class DebateViewTest {

    @TempDir
    private Path folder;

    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        driver.page().hideView(driver.page().findView(DebateView.ID));
        driver.page().closeAllEditors(false);
        driver.settle();
    }

    private Table board() {
        return driver.find(Table.class, "debate");
    }

    private long results() {
        return Arrays.stream(driver.page().getEditorReferences())
                .filter(reference -> reference.getId().equals(ResultEditor.ID)).count();
    }

    private static ProbeCell permutation(long seed) {
        return new ProbeCell(StoredResults.training("BiLSTM", seed),
                new Choice("org.alidade.probes.permutation", "1.0.0", "Permuted attention", Map.of()));
    }

    @Test
    void verdictsOfTheResultInFrontAreShownAndLeadToTheirCells() throws Exception {
        driver.page().closeAllEditors(false); // the welcome page, or what another test left
        StoredResults stored = new StoredResults(folder, 40);
        ProbeCell first = stored.store(permutation(1), "medianDifference");
        stored.store(permutation(2), "medianDifference");
        driver.page().openEditor(new ResultInput(folder, first.key(), first.label()), ResultEditor.ID);
        driver.page().showView(DebateView.ID);
        driver.waitFor("verdicts", () -> board().getItemCount() > 0);
        assertEquals("Permuting attention hardly matters", board().getItem(0).getText(0));
        assertEquals("2", board().getItem(0).getText(6));
        assertTrue(board().getItem(0).getText(4).contains("["), board().getItem(0).getText(4));
        board().select(0);
        Event twice = new Event();
        twice.item = board().getItem(0);
        board().notifyListeners(SWT.DefaultSelection, twice);
        driver.waitFor("both cells", () -> results() == 2);
    }
}
