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
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The debate board follows the results in front. */
class DebateViewTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    private Tree board() {
        return driver.find(Tree.class, "debate");
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
        driver.closeEditors(); // the welcome page, or what another test left
        StoredResults stored = new StoredResults(folder, 40);
        ProbeCell first = stored.store(permutation(1), "medianDifference");
        stored.store(permutation(2), "medianDifference");
        driver.page().openEditor(new ResultInput(folder, first.key(), first.label()), ResultEditor.ID);
        driver.page().showView(DebateView.ID);
        driver.waitFor("verdicts", () -> board().getItemCount() > 0);
        assertEquals("Permuting attention hardly matters", board().getItem(0).getText(0));
        assertEquals("1 not supported", board().getItem(0).getText(1));
        assertTrue(board().getItem(0).getText(5).startsWith("Jain and Wallace"), board().getItem(0).getText(5));
        TreeItem verdict = board().getItem(0).getItem(0);
        assertTrue(verdict.getText(0).contains(": Flat, BiLSTM"), verdict.getText(0));
        assertEquals("2", verdict.getText(4));
        assertTrue(verdict.getText(2).contains("["), verdict.getText(2));
        driver.page().showView(IPageLayout.ID_PROP_SHEET, null, IWorkbenchPage.VIEW_VISIBLE);
        board().setSelection(verdict);
        Event once = new Event();
        once.item = verdict;
        board().notifyListeners(SWT.Selection, once);
        driver.waitFor("why it was decided so", () -> driver.propertiesSay("Why this threshold"));
        Event twice = new Event();
        twice.item = verdict;
        board().notifyListeners(SWT.DefaultSelection, twice);
        driver.waitFor("both cells", () -> results() == 2);
    }
}
