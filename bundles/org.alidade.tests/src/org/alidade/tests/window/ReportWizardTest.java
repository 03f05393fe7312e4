package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Reports are chosen, looked at and written. */
class ReportWizardTest {

    private static final String WRITE = "org.alidade.ui.writeReport";
    private static final String PREVIEWS = "alidade-preview-" + ProcessHandle.current().pid() + "-";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private StoredResults results;

    @BeforeEach
    void storeResults() throws IOException {
        results = new StoredResults(folder.resolve("results"), 30);
        for (String encoder : List.of("bilstm", "cnn")) {
            for (long seed = 1; seed <= 2; seed++) {
                results.store(StoredResults.training(encoder, seed));
            }
        }
    }

    @Test
    void theResultsOfTheExperimentInFrontAreProposed() throws CommandException, IOException {
        Path plan = Plans.tiny(folder);
        new StoredResults(folder.resolve("tiny-results"), 5).store(StoredResults.training("bilstm", 1));
        driver.open(plan);
        driver.inDialog(() -> {
            waitForResults();
            assertEquals(folder.resolve("tiny-results").toString(),
                    driver.find(Combo.class, "report.results").getText());
            assertEquals(folder.resolve("tiny-results/report").toString(), text("report.folder").getText());
            cancel();
        });
        driver.execute(WRITE);
    }

    @Test
    void whatIsChosenIsWrittenAndOfferedToOpen() throws CommandException, IOException {
        AtomicBoolean told = new AtomicBoolean();
        driver.inDialog(() -> {
            open();
            text("report.title").setText("Mine & others'");
            text("report.note").setText("Chosen by hand.");
            check("Statistical tests", false);
            check("Third party", false);
            format("pdf", true);
            driver.closeWhenOpen("Report", () -> told.set(true));
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(WRITE);
        driver.waitFor("the dialog that offers to open the report", told::get);
        String page = Files.readString(folder.resolve("out/index.html"));
        assertTrue(page.contains("<h1>Mine &amp; others"), page.substring(0, 200));
        assertTrue(page.contains("Chosen by hand."));
        assertTrue(page.contains("Data set: Reviews"));
        assertFalse(page.contains("Probe: Third party"), "its section was left out");
        assertEquals(Set.of("index.html", "report.pdf"), names(folder.resolve("out")));
    }

    @Test
    void thePreviewShowsThePagesAndFollowsTheChoices() throws CommandException {
        driver.inDialog(() -> {
            open();
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the pages", () -> count() > 0);
            int all = count();
            driver.waitFor("the first page", this::isPageDrawn);
            key(SWT.PAGE_DOWN);
            assertEquals("2", text("preview.page").getText());
            key(SWT.END);
            assertEquals(Integer.toString(all), text("preview.page").getText());
            driver.waitFor("the last page", this::isPageDrawn);
            text("preview.page").setText("1");
            text("preview.page").notifyListeners(SWT.DefaultSelection, new Event());
            String size = label("preview.size");
            driver.click(driver.find(Button.class, "preview.larger"));
            assertFalse(size.equals(label("preview.size")), size);
            driver.click(driver.find(Button.class, "preview.width"));
            assertEquals(size, label("preview.size"));

            driver.click(driver.find(Button.class, "wizard.back"));
            check("What the probes measured", false);
            driver.click(driver.find(Button.class, "wizard.next"));
            assertTrue(label("preview.state").startsWith("Out of date"), label("preview.state"));
            assertEquals(all, count(), "the former pages are shown meanwhile");
            driver.waitFor("the other pages", () -> label("preview.state").startsWith("This is"));
            assertTrue(count() < all, count() + " of " + all);
            cancel();
        });
        driver.execute(WRITE);
        driver.waitFor("the temporary files to go", () -> previews().isEmpty());
        assertFalse(Files.exists(folder.resolve("out")), "nothing was written");
    }

    @Test
    void aPreviewThatIsCancelledLeavesNoFiles() throws CommandException {
        driver.inDialog(() -> {
            open();
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.click(driver.find(Button.class, "preview.button"));
            assertEquals("The preview was cancelled", label("preview.state"));
            driver.waitFor("the temporary files to go", () -> previews().isEmpty());
            driver.click(driver.find(Button.class, "preview.button"));
            driver.waitFor("the pages", () -> count() > 0);
            assertEquals(1, previews().size());
            driver.click(driver.find(Button.class, "preview.button"));
            cancel(); // while they are made again
        });
        driver.execute(WRITE);
        driver.waitFor("the temporary files to go", () -> previews().isEmpty());
    }

    @Test
    void damagedResultsAreToldAndLeftAsTheyAre() throws CommandException, IOException {
        Path cells = results.folder().resolve("cells");
        Files.writeString(cells.resolve(StoredResults.training("bilstm", 1).key()).resolve("cell.json"), "{");
        Files.writeString(cells.resolve(StoredResults.probe(StoredResults.training("cnn", 2)).key())
                .resolve("table.csv"), "instance\nwhat,is,this\n");
        Map<Path, String> before = contents();
        AtomicBoolean told = new AtomicBoolean();
        driver.inDialog(() -> {
            open();
            assertEquals("1 of 8 cells have no result; the report names them, with the reasons", page().getMessage());
            assertEquals(IMessageProvider.WARNING, page().getMessageType());
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the pages", () -> count() > 0);
            driver.closeWhenOpen("Report", () -> told.set(true));
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(WRITE);
        driver.waitFor("the dialog that offers to open the report", told::get);
        String page = Files.readString(folder.resolve("out/index.html"));
        assertTrue(page.contains("cell.json"), "names the damaged file");
        assertTrue(page.contains("table.csv"), "names the damaged table");
        assertEquals(before, contents());
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithTheReason() throws CommandException, IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Files.createDirectories(folder.resolve("out/index.html"));
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(folder.resolve("nowhere").toString());
            driver.waitFor("the reason", () -> page().getErrorMessage() != null);
            assertTrue(page().getErrorMessage().startsWith("There are no results in "), page().getErrorMessage());
            open();
            assertEquals(folder.resolve("out/index.html") + " is a folder, expected a file or nothing",
                    page().getErrorMessage());
            assertFalse(driver.find(Button.class, "wizard.finish").isEnabled());
            text("report.folder").setText(file.resolve("below").toString());
            assertEquals(file + " is a file, expected a folder", page().getErrorMessage());
            text("report.folder").setText("report");
            assertTrue(page().getErrorMessage().startsWith("\"report\" is not a whole path"),
                    page().getErrorMessage());
            text("report.folder").setText(folder.toString());
            format("html", false);
            assertEquals("Choose a format", page().getErrorMessage());
            format("html", true);
            driver.click(driver.find(Button.class, "report.none"));
            assertEquals("Choose a section", page().getErrorMessage());
            cancel();
        });
        driver.execute(WRITE);
    }

    @Test
    void whatWasChosenIsProposedAgainUntilItIsForgotten() throws CommandException, IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/index.html"), "former");
        AtomicBoolean told = new AtomicBoolean();
        driver.inDialog(() -> {
            open();
            assertEquals("Replaces index.html in the output folder", page().getMessage());
            format("csv", true);
            check("Published numbers", false);
            text("report.title").setText("Again");
            driver.closeWhenOpen("Report", () -> told.set(true));
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(WRITE);
        driver.waitFor("the dialog that offers to open the report", told::get);
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(results.folder().toString());
            waitForResults();
            assertEquals("Again", text("report.title").getText());
            assertEquals(folder.resolve("out").toString(), text("report.folder").getText());
            assertTrue(driver.find(Button.class, "report.format.csv").getSelection());
            assertFalse(item("Published numbers").getChecked());
            driver.click(driver.find(Button.class, "report.defaults"));
            assertEquals("results", text("report.title").getText());
            assertFalse(driver.find(Button.class, "report.format.csv").getSelection());
            assertTrue(item("Published numbers").getChecked());
            cancel();
        });
        driver.execute(WRITE);
    }

    @Test
    void theWizardIsAmongThoseThatExport() {
        assertNotNull(PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("org.alidade.ui.reportWizard"));
    }

    /** Chooses the results and another folder for the report than theirs. */
    private void open() {
        driver.find(Combo.class, "report.results").setText(results.folder().toString());
        waitForResults();
        driver.click(driver.find(Button.class, "report.defaults")); // whatever other tests have chosen
        text("report.folder").setText(folder.resolve("out").toString());
    }

    private void waitForResults() {
        driver.waitFor("the results to be read", () -> !text("report.title").getText().isEmpty());
    }

    private void cancel() {
        driver.click(driver.find(Button.class, "wizard.cancel"));
    }

    private Text text(String name) {
        return driver.find(Text.class, name);
    }

    private String label(String name) {
        return driver.find(Label.class, name).getText();
    }

    private WizardPage page() {
        IWizardContainer container = (WizardDialog) driver.find(Button.class, "wizard.cancel").getShell().getData();
        return (WizardPage) container.getCurrentPage();
    }

    private void format(String name, boolean isChosen) {
        Button button = driver.find(Button.class, "report.format." + name);
        button.setSelection(isChosen);
        driver.click(button);
    }

    private TreeItem item(String text) {
        return items(driver.find(Tree.class, "report.sections").getItems()).filter(item -> text.equals(item.getText()))
                .findFirst().orElseThrow(() -> new AssertionError("no section " + text));
    }

    private static Stream<TreeItem> items(TreeItem... items) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    private void check(String section, boolean isChosen) {
        TreeItem item = item(section);
        item.setChecked(isChosen);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        item.getParent().notifyListeners(SWT.Selection, event);
        driver.settle();
    }

    private void key(int code) {
        Event event = new Event();
        event.keyCode = code;
        driver.find(Canvas.class, "preview.pages").notifyListeners(SWT.KeyDown, event);
        driver.settle();
    }

    /** How many pages the preview has. */
    private int count() {
        String of = label("preview.count");
        return of.isEmpty() ? 0 : Integer.parseInt(of.substring("of ".length()));
    }

    /** Whether the preview shows more than empty paper: letters have many greys. */
    private boolean isPageDrawn() {
        Canvas canvas = driver.find(Canvas.class, "preview.pages");
        Image image = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(image);
        canvas.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                colours.add(data.getPixel(x, y));
            }
        }
        return colours.size() > 20;
    }

    private static Set<String> previews() {
        return names(Path.of(System.getProperty("java.io.tmpdir")), PREVIEWS);
    }

    private static Set<String> names(Path folder) {
        return names(folder, "");
    }

    private static Set<String> names(Path folder, String prefix) {
        Set<String> names = new HashSet<>();
        for (String name : folder.toFile().list()) {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        }
        return names;
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(results.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
