package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the window shows when it opens. */
class PerspectiveTest {

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void thePerspectiveHasTheNavigatorAndPropertiesAndLeavesTheRestToEditors() {
        driver.page().resetPerspective();
        driver.settle();
        assertEquals("org.alidade.ui.experiments", driver.page().getPerspective().getId());
        assertEquals(Set.of("org.alidade.ui.navigator", "org.eclipse.ui.views.PropertySheet"),
                Arrays.stream(driver.page().getViewReferences()).map(IViewReference::getId)
                        .collect(Collectors.toSet()));
    }

    @Test
    void viewsOpenWhenAskedForAndTheInstanceBesideTheEditors() throws PartInitException {
        driver.page().resetPerspective();
        for (String view : List.of("org.eclipse.ui.views.ProgressView", "org.alidade.ui.contributions",
                "org.eclipse.pde.runtime.LogView", "org.alidade.ui.debate", "org.alidade.ui.tour",
                "org.alidade.ui.help")) {
            assertNotNull(driver.page().showView(view), view);
        }
        driver.page().resetPerspective();
    }

    @Test
    void theInstanceOpensBesideTheEditorsWithTheirHeight(@TempDir Path folder) throws CommandException, IOException {
        driver.closeEditors();
        driver.page().resetPerspective();
        driver.open(Plans.withoutData(folder));
        driver.execute("org.alidade.ui.showInstance");
        Rectangle axes = onScreen(driver.find(Tree.class, "axes"));
        Rectangle tabs = onScreen(driver.find(CTabFolder.class, "instance.tabs"));
        assertTrue(tabs.x > axes.x + axes.width, tabs + " lies not beside " + axes);
        assertTrue(tabs.height > axes.height, tabs + " is lower than " + axes);
        driver.page().resetPerspective();
        driver.closeEditors();
    }

    private static Rectangle onScreen(Composite control) {
        return control.getDisplay().map(control, null, control.getClientArea());
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
        driver.closeEditors();
        for (String command : List.of("org.alidade.ui.runAll", "org.alidade.ui.stop", "org.eclipse.ui.file.save",
                "org.eclipse.ui.edit.undo")) {
            assertFalse(driver.isEnabled(command), command);
        }
        assertTrue(driver.isEnabled("org.alidade.ui.newExperiment"));
        assertTrue(driver.isEnabled("org.alidade.ui.openExperiment"));
    }
}
