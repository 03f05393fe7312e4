package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.figure.FigureAxes;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureCommand;
import org.alidade.ui.figure.FigureFiles;
import org.alidade.ui.figure.FigureMode;
import org.alidade.ui.figure.FigureTools;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.jfree.chart.entity.XYItemEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A figure under the mouse and the keys. Four points: one in each quarter, numbered in reading order. */
class FigureTest {

    private static final FigureDeclaration SCATTER = new FigureDeclaration("points", "Four points", FigureKind.SCATTER,
            List.of("x"), Optional.of("y"), Optional.empty(), Optional.empty(), List.of(0., 1.), 0, 1, 0, 1, "");

    @RegisterExtension
    private final Driver driver = new Driver();
    private final List<Set<FigureRow>> brushed = new ArrayList<>();
    private Shell shell;
    private FigureTools tools;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static Table table(double[]... points) {
        TableBuilder table = new TableBuilder(Stream.of("x", "y").map(id -> new Column(id, id.toUpperCase(),
                ColumnType.NUMBER, "", 0, 1, Direction.NEUTRAL, "A sample.")).toList());
        for (double[] point : points) {
            table.row().set("x", point[0]).set("y", point[1]).add();
        }
        return table.build();
    }

    private FigureCanvas open(double[]... points) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        shell = new Shell(display);
        GridLayoutFactory.fillDefaults().applyTo(shell);
        tools = new FigureTools(shell);
        FigureCanvas canvas = new FigureCanvas(shell, SCATTER,
                Figures.chart(SCATTER, List.of(table(points)), FigureTheme.LIGHT));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        tools.show(Optional.of(canvas));
        canvas.onBrush(brushed::add);
        shell.setSize(600, 500);
        shell.open();
        driver.settle();
        driver.waitFor("the figure to be drawn", () -> places(canvas).size() == Math.min(points.length, 4));
        return canvas;
    }

    private FigureCanvas four() {
        return open(new double[] {.2, .8}, new double[] {.8, .8}, new double[] {.2, .2}, new double[] {.8, .2});
    }

    /** Where points are that can be touched, found as a pointer would. */
    private static List<Point> places(FigureCanvas canvas) {
        Rectangle area = canvas.getClientArea();
        List<Point> found = new ArrayList<>();
        List<Object> seen = new ArrayList<>();
        for (int y = 0; y < area.height; y += 2) {
            for (int x = 0; x < area.width; x += 2) {
                Optional<Integer> item = canvas.entityAt(x, y).filter(XYItemEntity.class::isInstance)
                        .map(entity -> ((XYItemEntity) entity).getItem());
                if (item.isPresent() && !seen.contains(item.get())) {
                    seen.add(item.get());
                    found.add(new Point(x + 2, y + 2));
                }
            }
        }
        return found;
    }

    private void drag(FigureCanvas canvas, Point from, Point to, int keys) {
        mouse(canvas, SWT.MouseDown, from, keys);
        mouse(canvas, SWT.MouseMove, new Point((from.x + to.x) / 2, (from.y + to.y) / 2), keys);
        driver.settle();
        mouse(canvas, SWT.MouseMove, to, keys);
        mouse(canvas, SWT.MouseUp, to, keys);
        driver.settle();
    }

    private static void mouse(FigureCanvas canvas, int type, Point place, int keys) {
        Event event = new Event();
        event.button = 1;
        event.x = place.x;
        event.y = place.y;
        event.stateMask = keys;
        canvas.notifyListeners(type, event);
    }

    private void type(FigureCanvas canvas, char character, int key) {
        Event event = new Event();
        event.character = character;
        event.keyCode = key;
        canvas.notifyListeners(SWT.KeyDown, event);
        driver.settle();
    }

    private static Point beside(Point point, int x, int y) {
        return new Point(point.x + x, point.y + y);
    }

    private static Set<FigureRow> rows(Integer... rows) {
        return Arrays.stream(rows).map(row -> new FigureRow(0, row)).collect(Collectors.toSet());
    }

    private Set<FigureRow> last() {
        return brushed.get(brushed.size() - 1);
    }

    @Test
    void pointingAtAPointTellsItsValues() {
        FigureCanvas canvas = four();
        Point place = places(canvas).get(0);
        mouse(canvas, SWT.MouseMove, place, 0);
        String tip = String.valueOf(canvas.getToolTipText());
        assertTrue(tip.contains("0.2") && tip.contains("0.8"), tip);
        mouse(canvas, SWT.MouseMove, beside(place, 60, 60), 0);
        assertNull(canvas.getToolTipText(), "there is none");
    }

    @Test
    void draggingARectangleBrushesWhatIsInItAndMarksIt() {
        FigureCanvas canvas = four();
        List<Point> places = places(canvas);
        canvas.setFocus();
        driver.settle();
        int[] before = pixels(canvas);
        drag(canvas, beside(places.get(0), -15, -15), beside(places.get(1), 15, 15), 0);
        assertEquals(rows(0, 1), last());
        assertEquals(rows(0, 1), canvas.marked());
        assertFalse(Arrays.equals(before, pixels(canvas)), "marks are not seen");
        drag(canvas, beside(places.get(2), -15, -15), beside(places.get(2), 15, 15), SWT.SHIFT);
        assertEquals(rows(0, 1, 2), last());
        type(canvas, (char) 27, SWT.ESC);
        assertEquals(Set.of(), last());
        assertTrue(Arrays.equals(before, pixels(canvas)));
    }

    private static ImageData paint(FigureCanvas canvas) {
        Rectangle area = canvas.getClientArea();
        Image image = new Image(canvas.getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        canvas.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static int[] pixels(FigureCanvas canvas) {
        ImageData data = paint(canvas);
        int[] pixels = new int[data.width * data.height];
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, pixels, y * data.width);
        }
        return pixels;
    }

    @Test
    void aClickBrushesWhatIsUnderThePointer() {
        FigureCanvas canvas = four();
        Point place = places(canvas).get(3);
        drag(canvas, place, place, 0);
        assertEquals(rows(3), last());
        drag(canvas, beside(place, -60, -60), beside(place, -60, -60), 0);
        assertEquals(Set.of(), last());
    }

    @Test
    void ctrlAndDraggingZoomsAndZeroShowsTheWhole() {
        FigureCanvas canvas = four();
        List<Point> places = places(canvas);
        drag(canvas, beside(places.get(0), -20, -20), beside(places.get(0), 40, 40), SWT.CTRL);
        assertEquals(List.of(), brushed);
        assertTrue(FigureAxes.isZoomed(canvas.chart()));
        canvas.brushAll();
        assertEquals(rows(0), last());
        type(canvas, '0', '0');
        assertFalse(FigureAxes.isZoomed(canvas.chart()));
        canvas.brushAll();
        assertEquals(rows(0, 1, 2, 3), last());
    }

    @Test
    void wheelAndKeysZoomAndArrowsMove() {
        FigureCanvas canvas = four();
        Point place = places(canvas).get(0);
        Event wheel = new Event();
        wheel.x = place.x;
        wheel.y = place.y;
        wheel.count = 3;
        canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
        driver.settle();
        assertTrue(FigureAxes.isZoomed(canvas.chart()));
        assertEquals(place, nearest(canvas, place), "the point under the pointer has moved");
        type(canvas, '+', '+');
        double left = canvas.chart().getXYPlot().getDomainAxis().getLowerBound();
        type(canvas, (char) 0, SWT.ARROW_RIGHT);
        assertTrue(canvas.chart().getXYPlot().getDomainAxis().getLowerBound() > left);
        for (int i = 0; i < 3; i++) {
            type(canvas, '-', '-');
        }
        assertFalse(FigureAxes.isZoomed(canvas.chart()));
    }

    private static Point nearest(FigureCanvas canvas, Point place) {
        return canvas.entityAt(place.x, place.y).filter(XYItemEntity.class::isInstance).map(entity -> place)
                .orElse(new Point(-1, -1));
    }

    @Test
    void linkedFiguresAreZoomedTogether() {
        FigureCanvas canvas = four();
        FigureCanvas other = new FigureCanvas(shell, SCATTER,
                Figures.chart(SCATTER, List.of(table(new double[] {.1, .1})), FigureTheme.LIGHT));
        FigureCanvas.link(List.of(canvas, other));
        type(canvas, '+', '+');
        assertTrue(FigureAxes.isZoomed(other.chart()));
        assertEquals(canvas.chart().getXYPlot().getDomainAxis().getRange(),
                other.chart().getXYPlot().getDomainAxis().getRange());
        other.reset();
        assertFalse(FigureAxes.isZoomed(canvas.chart()));
    }

    @Test
    void theToolBarSwitchesToZoomingAndKnowsWhatMakesSense() {
        FigureCanvas canvas = four();
        assertTrue(tool(FigureCommand.SELECT).getSelection());
        assertFalse(tool(FigureCommand.RESET).isEnabled());
        tool(FigureCommand.SELECT).setSelection(false);
        tool(FigureCommand.ZOOM).setSelection(true);
        tool(FigureCommand.ZOOM).notifyListeners(SWT.Selection, new Event());
        assertEquals(FigureMode.ZOOM, canvas.mode());
        Point place = places(canvas).get(1);
        drag(canvas, beside(place, -30, -30), beside(place, 30, 30), 0);
        assertEquals(List.of(), brushed);
        assertTrue(tool(FigureCommand.RESET).isEnabled());
        tool(FigureCommand.RESET).notifyListeners(SWT.Selection, new Event());
        assertFalse(FigureAxes.isZoomed(canvas.chart()));
    }

    private ToolItem tool(FigureCommand command) {
        return Stream.of(tools.control().getItems()).filter(item -> item.getData() == command).findFirst()
                .orElseThrow();
    }

    @Test
    void theMenuMakesAxesLogarithmicAndLinearAgain() {
        FigureCanvas canvas = four();
        MenuItem item = menu(canvas, FigureCommand.LOGARITHMIC_X);
        assertTrue(item.isEnabled());
        item.notifyListeners(SWT.Selection, new Event());
        driver.waitFor("a logarithmic axis",
                () -> FigureAxes.scales(canvas.chart()).get(0) == AxisScale.LOGARITHMIC);
        assertTrue(menu(canvas, FigureCommand.LOGARITHMIC_X).getSelection());
        canvas.brushAll();
        assertEquals(rows(0, 1, 2, 3), last());
        menu(canvas, FigureCommand.LOGARITHMIC_X).notifyListeners(SWT.Selection, new Event());
        driver.waitFor("a linear axis", () -> FigureAxes.scales(canvas.chart()).get(0) == AxisScale.LINEAR);
    }

    private static MenuItem menu(FigureCanvas canvas, FigureCommand command) {
        canvas.getMenu().notifyListeners(SWT.Show, new Event());
        return Stream.of(canvas.getMenu().getItems()).filter(item -> item.getData() == command).findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreSavedAsTheNameOfTheFileSays() throws Exception {
        FigureCanvas canvas = four();
        for (String name : List.of("a.svg", "a.pdf", "a.PNG")) {
            Job job = FigureFiles.save(canvas, folder.resolve(name));
            driver.waitFor(name, () -> job.getResult() != null);
            assertTrue(job.getResult().isOK(), job.getResult().getMessage());
        }
        assertTrue(Files.readString(folder.resolve("a.svg")).contains(">Four points</text>"));
        assertEquals("%PDF", beginning("a.pdf", 0));
        assertEquals("PNG", beginning("a.PNG", 1).substring(0, 3));
        assertNotEquals(0, Files.size(folder.resolve("a.PNG")));
    }

    private String beginning(String name, int from) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    @Test
    void ofAHundredThousandRowsAllAreBrushedThoughFewAreDrawn() {
        double[][] points = IntStream.range(0, 100_000)
                .mapToObj(i -> new double[] {i / 100_000., i * 37 % 1000 / 1000.}).toArray(double[][]::new);
        Display display = PlatformUI.getWorkbench().getDisplay();
        shell = new Shell(display);
        GridLayoutFactory.fillDefaults().applyTo(shell);
        FigureCanvas canvas = new FigureCanvas(shell, SCATTER,
                Figures.chart(SCATTER, List.of(table(points)), FigureTheme.LIGHT));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        shell.setSize(900, 700);
        shell.open();
        driver.settle();
        canvas.zoom(300, 300, 10);
        paint(canvas);
        canvas.brushAll();
        int near = canvas.marked().size();
        assertTrue(near > 0 && near < 100_000, near + " where it is zoomed to");
        canvas.reset();
        paint(canvas);
        canvas.brushAll();
        paint(canvas);
        assertEquals(100_000, canvas.marked().size());
    }
}
