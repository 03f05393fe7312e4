package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.ui.navigator.OpenedPlans;
import org.alidade.ui.navigator.RecentPlans;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Experiments with their results at the left of the window. */
class NavigatorTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private Tree tree;

    @BeforeEach
    void showView() throws PartInitException {
        forgetAll();
        driver.page().showView("org.alidade.ui.navigator");
        driver.settle();
        tree = driver.find(Tree.class, "experiments");
    }

    @AfterEach
    void forgetAll() {
        InstanceScope.INSTANCE.getNode("org.alidade.ui").remove("recentPlans");
    }

    @Test
    @Tag("nd4j")
    void resultsAreReadWhenThePlanIsOpenedAndDeletedAfterAsking() throws CommandException, IOException {
        Path plan = Plans.tiny(folder);
        driver.open(plan);
        driver.runAll();
        driver.waitFor("the number of cells", () -> text().contains("cells"));
        TreeItem item = expanded();
        TreeItem training = item.getItem(0);
        assertTrue(training.getItemCount() > 0, "probes below the training");
        assertTrue(text().contains("results"), text());
        doubleClickFirstResult(training);
        assertEquals("Result", driver.page().getActiveEditor().getEditorSite().getRegisteredName());
        select(item);
        driver.inDialog(() -> driver.click(button("Delete")));
        choose("Delete Results...");
        driver.waitFor("the results to be gone", () -> !text().contains("results") && !text().contains("cells"));
        assertFalse(Files.exists(folder.resolve(plan.getFileName().toString().replace(".alidade", "-results/cells"))));
        assertTrue(Files.exists(plan));
    }

    @Test
    void aPlanWhoseFileIsGoneSaysSoAndCanBeRemovedFromTheList() throws CommandException, IOException {
        Path plan = Plans.tiny(folder);
        driver.open(plan);
        driver.closeEditors();
        Files.delete(plan);
        driver.waitFor("the plan", () -> tree.getItemCount() == 1);
        select(tree.getItem(0));
        choose("Refresh");
        driver.waitFor("the remark", () -> text().contains("not found"));
        choose("Remove from List");
        driver.waitFor("an empty list", () -> tree.getItemCount() == 0);
    }

    @Test
    void ofDraggedFilesThePlansOpenAndTheOthersAreNamed() throws IOException {
        Path plan = Plans.tiny(folder);
        Path text = Files.writeString(folder.resolve("notes.txt"), "no plan");
        List<String> said = new ArrayList<>();
        driver.whenOpen("Not a Plan", dialog -> {
            said.addAll(labels(dialog).toList());
            dialog.close();
        });
        OpenedPlans.openAll(List.of(text, plan, folder));
        assertEquals("tiny.alidade", driver.page().getActiveEditor().getTitle());
        assertTrue(said.stream().anyMatch(line -> line.contains(text + "\n" + folder + "\n")), said.toString());
    }

    private static Stream<String> labels(Composite parent) {
        return Stream.of(parent.getChildren())
                .flatMap(child -> child instanceof Label label ? Stream.of(label.getText())
                        : child instanceof Composite inner ? labels(inner) : Stream.empty());
    }

    @Test
    void theLatestPlanIsTheFirstOfTheListAndOneThatIsOpenedAgainMovesUp() throws CommandException, IOException {
        Path first = Plans.tiny(folder);
        Path second = Files.copy(first, folder.resolve("second.alidade"));
        driver.open(first);
        driver.open(second);
        assertEquals(List.of(second, first), RecentPlans.all());
        driver.closeEditors();
        driver.open(first);
        assertEquals(List.of(first, second), RecentPlans.all());
    }

    @Test
    void damagedEntriesOfTheListAreLeftOutAndDamagedPlansOpenToTheirProblem() throws IOException {
        Path damaged = Plans.damaged(folder);
        InstanceScope.INSTANCE.getNode("org.alidade.ui").put("recentPlans", "relative\n\0\n" + damaged);
        driver.waitFor("the plan", () -> tree.getItemCount() == 1);
        Event event = new Event();
        event.item = tree.getItem(0);
        select(tree.getItem(0));
        tree.notifyListeners(SWT.DefaultSelection, event);
        driver.settle();
        assertEquals(1, driver.findAll(Control.class, "damage").size());
    }

    @Test
    void resultsThatAreNoFolderAreNamedBelowThePlan() throws CommandException, IOException {
        Path plan = Plans.tiny(folder);
        Files.writeString(folder.resolve(plan.getFileName().toString().replace(".alidade", "-results")), "a file");
        driver.open(plan);
        driver.waitFor("the plan", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 1);
        Event event = new Event();
        event.item = tree.getItem(0);
        tree.notifyListeners(SWT.Expand, event);
        driver.waitFor("the problem", () -> tree.getItem(0).getItem(0).getText().contains("-results/cells"));
    }

    private String text() {
        return tree.getItemCount() == 0 ? "" : tree.getItem(0).getText();
    }

    private TreeItem expanded() {
        Event event = new Event();
        event.item = tree.getItem(0);
        tree.notifyListeners(SWT.Expand, event);
        tree.getItem(0).setExpanded(true);
        driver.waitFor("the results", () -> tree.getItem(0).getItemCount() > 0
                && tree.getItem(0).getItem(0).getItemCount() > 0);
        return tree.getItem(0);
    }

    private void doubleClickFirstResult(TreeItem training) {
        Event expand = new Event();
        expand.item = training;
        tree.notifyListeners(SWT.Expand, expand);
        training.setExpanded(true);
        driver.settle();
        select(training.getItem(0));
        Event event = new Event();
        event.item = training.getItem(0);
        tree.notifyListeners(SWT.DefaultSelection, event);
        driver.settle();
    }

    private void select(TreeItem item) {
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
        driver.settle();
    }

    private void choose(String text) {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<MenuItem> items = Arrays.stream(menu.getItems())
                .filter(item -> item.getText().replace("&", "").equals(text)).toList();
        assertEquals(1, items.size(), text);
        items.get(0).notifyListeners(SWT.Selection, new Event());
        menu.notifyListeners(SWT.Hide, new Event());
        driver.settle();
    }

    private Button button(String text) {
        return Stream.of(tree.getDisplay().getShells()).filter(Shell::isVisible).flatMap(NavigatorTest::buttons)
                .filter(button -> button.getText().replace("&", "").equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static Stream<Button> buttons(Composite parent) {
        return Stream.of(parent.getChildren())
                .flatMap(child -> child instanceof Button button ? Stream.of(button)
                        : child instanceof Composite below ? buttons(below) : Stream.empty());
    }
}
