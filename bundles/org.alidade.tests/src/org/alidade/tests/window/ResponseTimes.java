package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.alidade.core.cell.ProbeCell;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long one waits for a result of 100,000 rows: from the command that opens it to the first painting of rows,
 * and for what is done with it; and for the window while 10,800 cells are shown or run. Nothing is asserted of the
 * times. The first result is the first of its process.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
@EnabledIfSystemProperty(named = "alidade.measure", matches = "true")
class ResponseTimes {

    private static final int ROWS = 100_000;
    private static final int RESULTS = 4;
    /** Milliseconds in which the window is looked at before anything is opened. */
    private static final int AFTER_START = 5000;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private final Set<String> told = new HashSet<>();

    @Test
    void ofAHundredThousandRows() throws Exception {
        StoredResults results = new StoredResults(folder, ROWS);
        for (int seed = 1; seed <= RESULTS; seed++) {
            results.store(StoredResults.training("BiLSTM", seed));
        }
        driver.pause(AFTER_START);
        for (int seed = 1; seed <= RESULTS; seed++) {
            System.out.println(seed == 1 ? "cold, the first result of the process" : "warm, result " + seed);
            use(StoredResults.probe(StoredResults.training("BiLSTM", seed)));
            driver.closeEditors();
        }
    }

    /** 6 configurations of 600 seeds with 2 probes, while the first of them run. */
    @Test
    void ofTenThousandCells() throws Exception {
        Span opening = new Span();
        driver.open(Plans.matrix(folder, 600, 3));
        driver.turnTo("Matrix");
        NatTable grid = driver.find(NatTable.class, "matrix");
        opening.print("10,800 cells: their grid is there");
        Text filter = driver.find(Text.class, "matrix.filter");
        measure("filter", () -> filter.setText("bilstm seed:7"), () -> grid.getPreferredRowCount() == 3);
        measure("filter taken back", () -> filter.setText(""), () -> grid.getPreferredRowCount() == 3601);
        for (boolean running : new boolean[] {false, true}) {
            if (running) {
                driver.execute("org.alidade.ui.runAll");
            }
            try (Answers answers = new Answers(grid.getDisplay())) {
                for (int row = 0; row < 3600; row += 10) {
                    grid.doCommand(new ShowRowInViewportCommand(row));
                    driver.pause(50);
                }
                answers.print(running ? "scrolled while cells run" : "scrolled");
            }
        }
    }

    private void use(ProbeCell cell) throws PartInitException {
        driver.closeEditors();
        Span opening = new Span();
        Listener painted = event -> {
            if (event.widget instanceof NatTable table && "result.table".equals(table.getData(WidgetName.KEY))) {
                first(opening, "headings are painted", table.getColumnCount() > 1);
                first(opening, "ROWS ARE PAINTED", table.getRowCount() > 2);
                first(opening, "joined columns are painted", column(table, "Correct") >= 0);
            } else if (event.widget instanceof FigureCanvas) {
                first(opening, "the figure is painted", true);
            }
        };
        driver.page().getWorkbenchWindow().getShell().getDisplay().addFilter(SWT.Paint, painted);
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
        opening.print("the command returns");
        driver.waitFor("the painted figure", () -> told.contains("the figure is painted"));
        NatTable table = driver.find(NatTable.class, "result.table");
        FigureCanvas figure = driver.find(FigureCanvas.class, "figure");
        driver.page().getWorkbenchWindow().getShell().getDisplay().removeFilter(SWT.Paint, painted);
        told.clear();
        driver.waitFor("all jobs", Job.getJobManager()::isIdle);
        opening.print("all is computed");
        measure("sort", () -> driver.click(table, 3, 0, SWT.NONE), () -> Driver.cell(table, 3, 0).endsWith("\u25b2"));
        measure("filter", () -> driver.type(table, column(table, "Correct"), 1, "=no"),
                () -> driver.find(Label.class, "rows.status").getText().startsWith("33,334 of"));
        measure("filter taken back", () -> driver.type(table, column(table, "Correct"), 1, ""),
                () -> driver.find(Label.class, "rows.status").getText().startsWith("100,000 rows"));
        Rectangle area = figure.getClientArea();
        measure("brush all", figure::brushAll, () -> driver.find(Label.class, "rows.status").getText()
                .endsWith("100,000 instances selected"));
        measure("brush a quarter",
                () -> figure.brush(new Rectangle(0, 0, area.width / 2, area.height / 2), Set.of()),
                () -> !driver.find(Label.class, "rows.status").getText().contains("100,000 instances"));
        measure("brush nothing", figure::brushNothing,
                () -> driver.find(Label.class, "rows.status").getText().equals("100,000 rows"));
        measure("scroll to the end", () -> driver.press(table, SWT.END), () -> true);
        assertTrue(table.getRowCount() > 2);
    }

    /** Prints once, as soon as what is being painted has been. */
    private void first(Span span, String what, boolean holds) {
        if (holds && told.add(what)) {
            driver.page().getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> span.print(what));
        }
    }

    private static int column(NatTable table, String heading) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            if (heading.equals(Driver.cell(table, column, 0))) {
                return column;
            }
        }
        return -1;
    }

    private void measure(String what, Runnable action, BooleanSupplier done) {
        Span span = new Span();
        action.run();
        span.print(what + ": until the window is free");
        driver.waitFor(what, done);
        span.print(what);
    }

    /** Asks the window for an answer a hundred times a second, until closed. */
    private static final class Answers implements AutoCloseable {

        private final List<Long> waits = new CopyOnWriteArrayList<>();
        private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();

        Answers(Display display) {
            asking.scheduleWithFixedDelay(() -> {
                long asked = System.nanoTime();
                display.syncExec(() -> waits.add((System.nanoTime() - asked) / 1_000_000));
            }, 0, 10, TimeUnit.MILLISECONDS);
        }

        void print(String what) {
            List<Long> sorted = waits.stream().sorted().toList();
            System.out.printf("  %5d answers, after %d ms in the middle, %d ms for 99 of 100, %d ms at most  %s%n",
                    sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100),
                    sorted.get(sorted.size() - 1), what);
        }

        @Override
        public void close() {
            asking.shutdownNow();
        }
    }

    /** Time since it was made: on the clock, of this thread, of all threads. */
    private static final class Span {

        private final long start = System.nanoTime();
        private final long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        private final long process = process();

        void print(String what) {
            System.out.printf("  %5d ms, window's thread %5d ms, all threads %5d ms  %s%n",
                    (System.nanoTime() - start) / 1_000_000,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1_000_000,
                    (process() - process) / 1_000_000, what);
        }

        private static long process() {
            return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
        }
    }
}
