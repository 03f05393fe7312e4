package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that third parties' probes may give: each is shown, sorted, filtered and copied, and nothing fails. */
class OddTablesTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    private final List<String> errors = new ArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status.getMessage() + " " + status.getException());
        }
    };

    @BeforeEach
    void listen() {
        Platform.addLogListener(log);
    }

    @AfterEach
    void nothingFailed() {
        Platform.removeLogListener(log);
        assertEquals(List.of(), errors);
    }

    private void show(String columns, List<String> rows) throws IOException, PartInitException, CommandException {
        StoredResults results = new StoredResults(folder, rows.size());
        ProbeCell cell = results.storeTable(StoredResults.training("BiLSTM", 1), columns, rows);
        results.storeTable(StoredResults.training("BiLSTM", 2), columns, rows);
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
        driver.waitFor("the rows", () -> !driver.findAll(NatTable.class, "result.table").isEmpty()
                && driver.find(Label.class, "rows.status").getText().startsWith(rows.size() + " rows"));
        driver.waitFor("all that is read", Job.getJobManager()::isIdle);
        driver.maximise();
        NatTable table = driver.find(NatTable.class, "result.table");
        driver.click(table, 1, 0, SWT.NONE);
        driver.waitFor("an order", () -> Driver.cell(table, 1, 0).endsWith("\u25b2"));
        driver.execute("org.alidade.ui.copyLatex");
        driver.execute("org.alidade.ui.copyCsv");
        for (String page : List.of("Summary", "All Configurations", "Provenance", "Figures and Rows")) {
            driver.turnTo(page);
            driver.waitFor("all that is drawn", Job.getJobManager()::isIdle);
        }
        Combo figures = driver.find(Combo.class, "figures");
        for (int figure = 0; figure < figures.getItemCount(); figure++) {
            driver.choose(figures, figure);
            driver.findAll(FigureCanvas.class, "figure").forEach(FigureCanvas::update);
            driver.settle();
        }
    }

    @Test
    void noRowsAtAll() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", List.of());
    }

    @Test
    void aSingleRow() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", List.of("test:0,0.5,0.5"));
    }

    @Test
    void noNumbers() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:TEXT,y:TEXT", List.of("test:0,a,b", "test:1,c,d"));
    }

    @Test
    void noInstances() throws IOException, PartInitException, CommandException {
        show("layer:INTEGER,x:NUMBER,y:NUMBER", List.of("1,0.5,0.5", "2,0.25,1", "3,0.75,0.125"));
    }

    @Test
    void everyValueMissing() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", List.of("test:0,,", "test:1,,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0", "-0.0", "1e300", "-1.7e308", "4.9e-324"})
    void aHundredTimesTheSame(String value) throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", IntStream.range(0, 100)
                .mapToObj(row -> "test:" + row + "," + value + "," + value).toList());
    }

    @Test
    void fromTheSmallestToTheLargestNumber() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", List.of("test:0,-1.7976931348623157e308,1e-300",
                "test:1,1.7976931348623157e308,1e300", "test:2,0,4.9e-324"));
    }

    @Test
    void twoHundredColumns() throws IOException, PartInitException, CommandException {
        String columns = IntStream.range(0, 200).mapToObj(column -> "c" + column + ":NUMBER")
                .collect(Collectors.joining(","));
        String row = IntStream.range(0, 200).mapToObj(column -> ",0." + column).collect(Collectors.joining());
        show("instance:TEXT,x:NUMBER,y:NUMBER," + columns, List.of("test:0,0.5,0.5" + row, "test:1,0.25,0.75" + row));
    }

    @Test
    void longAndStrangeTexts() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER,words:TEXT", List.of(
                "test:0,0.5,0.5," + "word ".repeat(100_000), "test:1,0.25,1,\"line\nline\tline\"",
                "\u05d6\u05d4,0.75,0,\u8fd9 <b>&amp; \u202e$\\%", "\"\",0.1,0.1,\"\""));
        assertTrue(driver.find(NatTable.class, "result.table").getPreferredRowCount() > 0);
    }

    @Test
    void oneInstanceInManyRows() throws IOException, PartInitException, CommandException {
        show("instance:TEXT,x:NUMBER,y:NUMBER", IntStream.range(0, 50)
                .mapToObj(row -> "test:" + row % 2 + ",0." + row + ",0.5").toList());
    }
}
