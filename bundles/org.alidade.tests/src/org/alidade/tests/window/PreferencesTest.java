package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Preferences are validated where they are typed, take effect and can be restored. */
class PreferencesTest {

    private static final String PREFERENCES = "org.eclipse.ui.window.preferences";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @AfterEach
    void restore() {
        for (String key : List.of("resultsFolder", "dataFolder", "vectors", "jobs", "timeLimit")) {
            InstanceScope.INSTANCE.getNode("org.alidade.ui").remove(key);
        }
    }

    @Test
    void theResultsFolderTakesEffectAtOnce() throws CommandException {
        Path plan = folder.resolve("sst.alidade");
        assertEquals(folder.resolve("sst-results"), ResultPlaces.folder(plan));
        driver.inDialog(() -> {
            type("resultsFolder", folder.toString());
            driver.click(button("Apply and Close"));
        });
        driver.execute(PREFERENCES);
        assertTrue(ResultPlaces.folder(plan).startsWith(folder), ResultPlaces.folder(plan).toString());
        assertTrue(ResultPlaces.folder(plan).endsWith(Path.of("/").relativize(folder.resolve("sst-results"))));
    }

    @Test
    void aFolderThatIsNotThereIsRefusedUntilItIsMendedOrRestored() throws CommandException {
        driver.inDialog(() -> {
            type("dataFolder", folder.resolve("nowhere").toString());
            assertFalse(button("Apply and Close").isEnabled());
            type("dataFolder", ".");
            assertFalse(button("Apply and Close").isEnabled(), "relative to what?");
            type("dataFolder", "");
            assertTrue(button("Apply and Close").isEnabled());
            type("jobs", "0");
            assertFalse(button("Apply and Close").isEnabled());
            driver.click(button("Restore Defaults"));
            assertTrue(button("Apply and Close").isEnabled());
            driver.click(button("Cancel"));
        });
        driver.execute(PREFERENCES);
    }

    @Test
    void aCellHasADayUnlessAnotherLimitIsTyped() throws CommandException {
        assertEquals(Duration.ofDays(1), RunPreferences.read().limit());
        driver.inDialog(() -> {
            type("timeLimit", "-1");
            assertFalse(button("Apply and Close").isEnabled());
            type("timeLimit", "90");
            driver.click(button("Apply and Close"));
        });
        driver.execute(PREFERENCES);
        assertEquals(Duration.ofSeconds(90), RunPreferences.read().limit());
    }

    @Test
    void vectorsMustBeAFile() throws CommandException, IOException {
        Path file = Files.writeString(folder.resolve("glove.txt"), "the 0.1 0.2\n");
        driver.inDialog(() -> {
            type("vectors", folder.toString());
            assertFalse(button("Apply and Close").isEnabled());
            type("vectors", file.toString());
            assertTrue(button("Apply and Close").isEnabled());
            driver.click(button("Cancel"));
        });
        driver.execute(PREFERENCES);
    }

    @Test
    void openingThemLogsNothingAndKeysAndSecurityLieBelowGeneral() throws CommandException {
        List<String> logged = new ArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status.getMessage());
        Platform.addLogListener(listener);
        try {
            driver.inDialog(() -> {
                Tree pages = shells().flatMap(PreferencesTest::controls).filter(Tree.class::isInstance)
                        .map(Tree.class::cast).filter(tree -> item(tree, "General").findAny().isPresent()).findFirst()
                        .orElseThrow();
                List<String> below = item(pages, "General")
                        .flatMap(general -> Arrays.stream(general.getItems()).map(TreeItem::getText)).toList();
                assertTrue(item(pages, "Alidade").findAny().isPresent());
                assertTrue(item(pages, "General").findAny().orElseThrow().getItemCount() > 0, below.toString());
                driver.click(button("Cancel"));
            });
            driver.execute(PREFERENCES);
        } finally {
            Platform.removeLogListener(listener);
        }
        assertEquals(List.of(), logged);
    }

    private static Stream<TreeItem> item(Tree tree, String text) {
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().equals(text));
    }

    private void type(String key, String text) {
        Text field = driver.find(Text.class, "preferences." + key);
        field.notifyListeners(SWT.FocusIn, new Event());
        field.setText(text);
        field.notifyListeners(SWT.KeyUp, new Event());
        field.notifyListeners(SWT.FocusOut, new Event());
        driver.settle();
    }

    private Button button(String text) {
        return shells().flatMap(PreferencesTest::controls).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private Stream<Shell> shells() {
        return Stream.of(driver.page().getWorkbenchWindow().getShell().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell.getParent() != null);
    }

    private static Stream<Control> controls(Composite parent) {
        return Stream.of(parent.getChildren()).filter(Control::isVisible)
                .flatMap(child -> child instanceof Composite composite
                        ? Stream.concat(Stream.of(child), controls(composite))
                        : Stream.of(child));
    }
}
