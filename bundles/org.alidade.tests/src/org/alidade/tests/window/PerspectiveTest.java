package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;

/** What the window shows when it opens. */
class PerspectiveTest {

    private final Driver driver = new Driver();

    @Test
    void thePerspectiveIsThatOfExperimentsWithItsViews() {
        assertEquals("org.alidade.ui.experiments", driver.page().getPerspective().getId());
        for (String view : List.of("org.alidade.ui.navigator", "org.eclipse.ui.views.ProgressView",
                "org.alidade.ui.contributions", "org.eclipse.ui.views.PropertySheet",
                "org.eclipse.pde.runtime.LogView")) {
            assertNotNull(driver.page().findViewReference(view), view);
        }
    }

    @Test
    void installedContributionsShowsTheBuiltInOnesOfEveryKind() throws PartInitException {
        driver.page().showView("org.alidade.ui.contributions");
        driver.settle();
        Tree tree = driver.find(Tree.class, "contributions");
        List<String> groups = Arrays.stream(tree.getItems()).map(TreeItem::getText)
                .map(text -> text.replaceAll(" \\(\\d+\\)", "")).toList();
        assertTrue(groups.containsAll(List.of("Data sets", "Models", "Attentions", "Encoders", "Probes")),
                groups.toString());
        List<String> names = Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems()))
                .map(TreeItem::getText).toList();
        assertTrue(names.containsAll(List.of("Flat", "BiLSTM", "Additive")), names.toString());
    }

    @Test
    void withoutAnEditorNothingCanBeRunOrSaved() {
        driver.page().closeAllEditors(false);
        driver.settle();
        for (String command : List.of("org.alidade.ui.runAll", "org.alidade.ui.stop", "org.eclipse.ui.file.save",
                "org.eclipse.ui.edit.undo")) {
            assertFalse(driver.isEnabled(command), command);
        }
        assertTrue(driver.isEnabled("org.alidade.ui.newExperiment"));
        assertTrue(driver.isEnabled("org.alidade.ui.openExperiment"));
    }
}
