package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.tests.contract.LengthProbe;
import org.alidade.tests.guest.GuestBundle;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How cells stand that did not simply run, and which of them are run next. One probe is a third party's. */
@Tag("nd4j")
class RunStatesTest {

    private static final String GUEST = """
            <extension point="org.alidade.core.probes">
              <probe id="org.example.guest.length" version="1.0.0" name="Length" description="Number of tokens."
                  class="CLASS" cost="low">
                <column id="tokens" label="Length" type="integer" minimum="1" unit="tokens" description="Tokens."/>
                <summary columns="tokens"/>
              </probe>
            </extension>
            """;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    /** A probe that fails, since its class is not there. */
    private static GuestBundle failing() throws Exception {
        return GuestBundle.install("org.example.guest", GUEST.replace("CLASS", "org.example.guest.Missing"));
    }

    private static GuestBundle mended() throws Exception {
        return GuestBundle.install("org.example.guest", GUEST.replace("CLASS", LengthProbe.class.getName()),
                LengthProbe.class);
    }

    private Path plan(String... seeds) throws IOException {
        Path file = Plans.tiny(folder);
        String text = Files.readString(file).replace("<seeds>1</seeds>", "<probes id=\"org.example.guest.length\"/>"
                + String.join("", Stream.of(seeds).map(seed -> "<seeds>" + seed + "</seeds>").toList()));
        return Files.writeString(file, text);
    }

    private NatTable matrix() {
        driver.turnTo("Matrix");
        return driver.find(NatTable.class, "matrix");
    }

    /** The first word of each cell of a row, after what the row is. */
    private static List<String> states(NatTable matrix, int row, int axes) {
        return IntStream.range(axes, matrix.getColumnCount()).mapToObj(column -> Driver.cell(matrix, column, row))
                .map(text -> text.split(" ")[1]).toList();
    }

    @Test
    void aFailedCellLeavesTheOthersSaysWhyAndRunsAgainOnceItsProbeIsMended() throws Exception {
        try (GuestBundle guest = failing()) {
            driver.open(plan("1"));
            driver.runAll();
            NatTable matrix = matrix();
            assertEquals(List.of("done", "done", "done", "failed"), states(matrix, 1, 1));
            assertTrue(driver.statusLineSays("tiny.alidade: 3 computed, 0 reused, 1 failed, 0 not run"));
            matrix.doCommand(new SelectCellCommand(matrix, 4, 1, false, false));
            driver.inDialog(() -> {
                Text reason = driver.below(matrix.getDisplay().getActiveShell(), Text.class);
                assertTrue(reason.getText().contains("org.example.guest.Missing cannot be found"), reason.getText());
                matrix.getDisplay().getActiveShell().close();
            });
            driver.execute("org.alidade.ui.showReason");
        }
        try (GuestBundle guest = mended()) {
            driver.runToTheEnd("org.alidade.ui.runFailed");
            assertEquals("done", states(matrix(), 1, 1).get(3));
        }
    }

    @Test
    void whatIsMissingRunsAndWhatFailedBeforeStays() throws Exception {
        try (GuestBundle guest = failing()) {
            driver.open(plan("1"));
            driver.runAll();
            driver.closeEditors();
        }
        try (GuestBundle guest = mended()) {
            driver.open(plan("1", "2"));
            NatTable matrix = matrix();
            driver.waitFor("the results found", () -> states(matrix, 1, 1).get(3).equals("failed"));
            assertEquals(List.of("new", "new", "new", "new"), states(matrix, 2, 1));
            driver.runToTheEnd("org.alidade.ui.runMissing");
            assertEquals(List.of("reused", "reused", "reused", "failed"), states(matrix(), 1, 1));
            assertEquals(List.of("done", "done", "done", "done"), states(matrix(), 2, 1));
        }
    }

    @Test
    void whatCannotBeSaysWhyAndTheRestRuns() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        Files.writeString(file, Files.readString(file).replace("<encoders",
                "<models id=\"org.alidade.learn.pair\"/><encoders"));
        driver.open(file);
        driver.runAll();
        NatTable matrix = matrix();
        assertEquals("impossible", states(matrix, 2, 2).get(0));
        assertEquals("done", states(matrix, 1, 2).get(0));
        matrix.doCommand(new SelectCellCommand(matrix, 2, 2, false, false));
        driver.inDialog(() -> {
            assertEquals("Cannot run.\n\nGenerated reviews is a classification task, "
                    + "Pair supports pair, questionAnswering",
                    driver.below(matrix.getDisplay().getActiveShell(), Label.class,
                            label -> label.getText().startsWith("Cannot run.")).getText());
            matrix.getDisplay().getActiveShell().close();
        });
        driver.execute("org.alidade.ui.showReason");
    }

    @Test
    void theAxesStayInSightWhenTheCellsAreScrolled() throws CommandException, IOException {
        driver.open(Plans.matrix(folder, 2, 2));
        NatTable matrix = matrix();
        List<String> headings = headings(matrix);
        matrix.setSize(420, matrix.getSize().y);
        driver.settle();
        assertEquals(headings.subList(0, headings(matrix).size()), headings(matrix));
        assertTrue(headings(matrix).size() < headings.size(), "not all fit");

        matrix.doCommand(new SelectCellCommand(matrix, 3, 1, false, false));
        driver.press(matrix, SWT.END);

        assertEquals(headings.subList(0, 3), headings(matrix).subList(0, 3), "encoder, attention, seed");
        assertEquals(headings.get(headings.size() - 1), headings(matrix).get(headings(matrix).size() - 1));
    }

    private static List<String> headings(NatTable matrix) {
        return IntStream.range(0, matrix.getColumnCount()).mapToObj(column -> Driver.cell(matrix, column, 0)).toList();
    }
}
