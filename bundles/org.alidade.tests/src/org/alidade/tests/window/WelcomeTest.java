package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The welcome page, the guided tour and the help. */
class WelcomeTest {

    private static final String UI = "org.alidade.ui";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void thePageHasThreeStartingPointsThatCanBeFollowedByKeyboard() throws CommandException {
        driver.execute(UI + ".welcome");
        for (String link : List.of("demo", "plan", "open", "data", "tour", "guide")) {
            assertNotNull(driver.find(Control.class, "welcome." + link));
        }
        driver.inDialog(() -> {
            assertEquals("jain-wallace-2019/classification",
                    driver.find(Table.class, "new.start").getSelection()[0].getText(1));
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        follow("welcome.plan");
        follow("welcome.tour");
        assertNotNull(driver.page().findView(UI + ".tour"));
        driver.execute(UI + ".welcome");
        assertEquals(1, driver.page().getEditorReferences().length);
    }

    /** Enter, as on the keyboard. */
    private void follow(String link) {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        event.character = SWT.CR;
        event.keyCode = SWT.CR;
        driver.find(Control.class, link).notifyListeners(SWT.KeyDown, event);
        driver.find(Control.class, link).notifyListeners(SWT.DefaultSelection, event);
        driver.settle();
    }

    @Test
    void theDemonstrationsPlanIsMadeOnceAndOpened() throws CommandException, PlanFileException {
        Map<String, String> parameters = Map.of(UI + ".demo.folder", folder.resolve("new").toString(),
                UI + ".demo.run", "false");
        driver.execute(UI + ".demo", parameters);
        Path plan = folder.resolve("new/demo.alidade");
        assertFalse(PlanFiles.load(plan).getProbes().isEmpty());
        driver.execute(UI + ".demo", parameters);
        assertEquals(1, driver.page().getEditorReferences().length);
    }

    @Test
    void aFolderThatCannotBeMadeForTheDemonstrationIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        driver.inDialog(() -> Stream.of(driver.page().getWorkbenchWindow().getShell().getDisplay().getShells())
                .filter(shell -> shell.getText().equals("Try it")).findFirst().orElseThrow().close());
        driver.execute(UI + ".demo", Map.of(UI + ".demo.folder", file.toString()));
        assertEquals(0, driver.page().getEditorReferences().length);
    }

    @Test
    void theTourShowsOneStepAtATimeAndEachHasACommandThatExists() throws PartInitException {
        driver.page().showView(UI + ".tour");
        driver.settle();
        assertFalse(driver.find(Button.class, "tour.back").isEnabled(), "the first step");
        List<String> titles = new ArrayList<>();
        while (driver.find(Button.class, "tour.next").isEnabled()) {
            titles.add(driver.find(Label.class, "tour.title").getText());
            assertFalse(driver.find(Label.class, "tour.text").getText().isBlank());
            driver.click(driver.find(Button.class, "tour.next"));
        }
        assertEquals("Step 1 of 8: A plan", titles.get(0));
        assertEquals(7, titles.size(), titles.toString());
        for (int step = 8; step > 3; step--) {
            driver.click(driver.find(Button.class, "tour.back"));
        }
        assertEquals("Step 3 of 8: Run", driver.find(Label.class, "tour.title").getText());
        driver.click(driver.find(Button.class, "tour.do"));
        assertTrue(driver.find(Label.class, "tour.remark").getText().startsWith("This is not possible now"),
                "no experiment is shown");
    }

    @Test
    void everyCommandOfTheTourIsDefined() throws IOException, CommandException {
        URL tour = Platform.getBundle(UI).getEntry("help/tour.xml");
        try (InputStream text = tour.openStream()) {
            Matcher commands = Pattern.compile("command=\"([^\"]+)\"")
                    .matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            while (commands.find()) {
                assertTrue(PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(commands.group(1))
                        .getCommand().isDefined(), commands.group(1));
            }
        }
    }

    @Test
    void f1TellsWhatThePartIsForAndLinksToTheGuide() throws PartInitException, CommandException {
        driver.page().showView(UI + ".navigator");
        driver.settle();
        PlatformUI.getWorkbench().getHelpSystem().displayHelp(UI + ".navigator");
        driver.settle();
        assertNotNull(driver.page().findView(UI + ".help"));
        driver.execute("org.eclipse.ui.help.helpContents");
        assertNotNull(driver.find(Control.class, "help.text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"views", "editors"})
    void everyPartOfOursHasAText(String point) {
        for (var part : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui", point)) {
            String id = String.valueOf(part.getAttribute("id"));
            assertTrue(!id.startsWith(UI + ".") || "category".equals(part.getName())
                    || HelpSystem.getContext(id) != null, id);
        }
    }

    /** Views and editors have the help of their own id; a dialog that of its wizard. */
    @ParameterizedTest
    @ValueSource(strings = {"navigator", "contributions", "tour", "help", "planEditor", "resultEditor", "welcome",
            "newExperimentWizard", "datasetWizard", "preferences", "addDialog", "valuesDialog", "exclusionDialog",
            "rowsDialog", "textDialog", "surgery", "matrix"})
    void thereIsATextForEveryPart(String part) {
        IContext context = HelpSystem.getContext(UI + "." + part);
        assertNotNull(context, part);
        assertFalse(context.getText().isBlank());
        for (var topic : context.getRelatedTopics()) {
            assertNotNull(Platform.getBundle(UI).getEntry(topic.getHref().replaceFirst("^/org.alidade.ui/", "")),
                    topic.getHref());
        }
        assertTrue(Arrays.stream(context.getRelatedTopics()).count() > 0);
    }
}
