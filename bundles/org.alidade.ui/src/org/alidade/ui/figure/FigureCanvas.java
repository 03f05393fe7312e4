package org.alidade.ui.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.report.figure.FigureAxes;
import org.alidade.report.figure.FigureDescription;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureRows;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.StandardEntityCollection;

/**
 * Shows a figure: Java 2D draws it into an image, at the monitor's own resolution, and SWT shows the image. A figure
 * that is higher than the window is drawn as a whole, but only the part that is scrolled to becomes an image. Rows are
 * brushed with the mouse, axes zoomed with mouse, keys and context menu.
 */
public final class FigureCanvas extends Canvas {

    /** More would make texts coarse beside those of the window. */
    private static final double LARGEST_SCALE = 1.5;
    /** Figures may be squeezed to this part of their height before they are scrolled; texts may not. */
    private static final double SQUEEZED = .7;
    private static final int LINE = 30;
    /** Of what is shown, when a step is zoomed in. */
    private static final double STEP = .8;

    private final FigureDeclaration declaration;
    private final FigureSize natural;
    private final Background background;
    private final ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    private final List<Consumer<Set<FigureRow>>> listeners = new ArrayList<>();
    private final List<Runnable> changes = new ArrayList<>();
    private JFreeChart chart;
    private Optional<Supplier<JFreeChart>> paper = Optional.empty();
    private FigureMode mode = FigureMode.SELECT;
    private Set<FigureRow> marked = Set.of();
    private Optional<Rectangle> dragged = Optional.empty();
    private Optional<FigurePicture> picture = Optional.empty();
    private Image image;

    /** Shows a figure that {@code Figures} made from a declaration. */
    public FigureCanvas(Composite parent, FigureDeclaration declaration, JFreeChart chart) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.declaration = declaration;
        this.chart = chart;
        this.natural = FigureSize.of(declaration, chart);
        this.background = Background.of(this);
        setScrollbarsMode(SWT.NONE); // a bar that fades away hides that there is more
        getVerticalBar().setVisible(false);
        getVerticalBar().addListener(SWT.Selection, event -> refresh());
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Dispose, event -> disposeImage());
        new FigureGestures(this).install();
        setMenu(new FigureMenu(this).menu());
        describe();
    }

    /** Says how the figure is drawn on paper, if it is not one that {@code Figures} made; asked on any thread. */
    public void onPaper(Supplier<JFreeChart> drawn) {
        paper = Optional.of(drawn);
    }

    /** Draws the figure as it is now in the colours of paper; any thread. */
    Supplier<JFreeChart> paper() {
        JFreeChart shown = chart;
        return paper.orElse(() -> Figures.again(shown, FigureTheme.PRINT));
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = declaration.title();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = FigureDescription.of(declaration, chart);
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.Figure_keys;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** The figure as it is shown: another one after its scales were changed. */
    public JFreeChart chart() {
        return chart;
    }

    /** What the figure was made from. */
    public FigureDeclaration declaration() {
        return declaration;
    }

    /** Adds a listener to the rows that are brushed; an empty set if the brush touches none. */
    public void onBrush(Consumer<Set<FigureRow>> listener) {
        listeners.add(listener);
    }

    /** Adds a listener to changes of mode, scales and of what is shown. */
    public void onChange(Runnable listener) {
        changes.add(listener);
    }

    /** Marks rows of the figure; an empty set for none. */
    public void mark(Set<FigureRow> rows) {
        marked = Set.copyOf(rows);
        disposeImage();
        redraw();
    }

    /** The rows that are marked. */
    public Set<FigureRow> marked() {
        return marked;
    }

    /** The part of the figure under a point of this control. */
    public Optional<ChartEntity> entityAt(int x, int y) {
        Point2D point = inFigure(x, y);
        return Optional.ofNullable(info.getEntityCollection().getEntity((int) Math.round(point.getX()),
                (int) Math.round(point.getY())));
    }

    /** What dragging does. */
    public FigureMode mode() {
        return mode;
    }

    /** Lets dragging do something else. */
    public void setMode(FigureMode other) {
        mode = other;
        changed();
    }

    /**
     * Brushes the rows in an area: marks them and tells listeners.
     *
     * @param area    of this control
     * @param further rows that are brushed as well
     */
    public void brush(Rectangle area, Set<FigureRow> further) {
        Set<FigureRow> rows = new LinkedHashSet<>(FigureRows.in(chart, info, inFigure(area)));
        rows.addAll(further);
        mark(rows);
        Set<FigureRow> told = marked;
        listeners.forEach(listener -> listener.accept(told));
    }

    /** Brushes all rows that are shown. */
    public void brushAll() {
        brush(getClientArea(), Set.of());
    }

    /** Brushes nothing. */
    public void brushNothing() {
        mark(Set.of());
        listeners.forEach(listener -> listener.accept(Set.of()));
    }

    /**
     * Zooms around a point of this control.
     *
     * @param steps above 0 to zoom in, below 0 to zoom out
     */
    public void zoom(int x, int y, int steps) {
        FigureAxes.zoom(chart, info, inFigure(x, y), Math.pow(STEP, steps));
        changed();
    }

    /** Zooms to an area of this control. */
    public void zoom(Rectangle area) {
        FigureAxes.zoom(chart, info, inFigure(area));
        changed();
    }

    /** Shows what is beside what is shown, in parts of it. */
    public void move(double x, double y) {
        FigureAxes.move(chart, x, y);
        changed();
    }

    /** Shows the whole figure. */
    public void reset() {
        FigureAxes.reset(chart);
        changed();
    }

    /** Lets figures of one declaration show the same part of their axes from now on: one that is zoomed takes all along. */
    public static void link(List<FigureCanvas> canvases) {
        for (FigureCanvas canvas : canvases) {
            canvas.onChange(() -> canvases.stream().filter(other -> other != canvas && !other.isDisposed())
                    .forEach(other -> other.follow(canvas)));
        }
    }

    private void follow(FigureCanvas leader) {
        if (FigureAxes.follow(chart, leader.chart)) {
            changed();
        }
    }

    /** Gives the figure other scales, if it can have them. It is computed aside; the old one is shown until then. */
    public void scale(AxisScale x, AxisScale y) {
        JFreeChart from = chart;
        background.ask(Messages.bind(Messages.Figure_drawing, declaration.title()),
                (monitor, answer) -> FigureAxes.scaled(from, x, y).ifPresent(to -> answer.accept(() -> {
                    chart = to;
                    changed();
                })));
    }

    /** Whether a wheel without further keys scrolls. */
    boolean scrolls() {
        return getVerticalBar().isVisible();
    }

    /** Shows a rectangle that is being dragged. */
    void drag(Optional<Rectangle> rectangle) {
        dragged = rectangle;
        redraw();
    }

    private Point2D inFigure(int x, int y) {
        return new Point2D.Double(x / scale(), (y + scrolled()) / scale());
    }

    private Rectangle2D inFigure(Rectangle area) {
        return new Rectangle2D.Double(area.x / scale(), (area.y + scrolled()) / scale(), area.width / scale(),
                area.height / scale());
    }

    private double scale() {
        Rectangle area = getClientArea();
        double wide = area.width / (double) natural.width();
        double fits = isText() ? wide : Math.min(wide, area.height / (double) natural.height());
        return Math.max(1, Math.min(LARGEST_SCALE, fits));
    }

    private boolean isText() {
        return FigureSize.fillsWidth(chart);
    }

    /** Height of the whole figure in points, at least that of this control. */
    private int wholeHeight() {
        Rectangle area = getClientArea();
        int width = Math.max(1, (int) (area.width / scale()));
        double needed = FigureSize.inWidth(width, declaration, chart).height() * (isText() ? 1 : SQUEEZED);
        return Math.max(area.height, (int) Math.ceil(needed * scale()));
    }

    /** Points of the figure above those that are shown. */
    private int scrolled() {
        return scrolls() ? getVerticalBar().getSelection() : 0;
    }

    private void resized() {
        Rectangle area = getClientArea();
        if (area.isEmpty()) {
            return;
        }
        int whole = wholeHeight();
        ScrollBar bar = getVerticalBar();
        bar.setVisible(whole > area.height);
        bar.setValues(Math.min(bar.getSelection(), whole - area.height), 0, whole, area.height, LINE,
                Math.max(LINE, area.height - LINE));
        refresh();
    }

    private void changed() {
        refresh();
        changes.forEach(Runnable::run);
    }

    private void refresh() {
        picture = Optional.empty();
        disposeImage();
        redraw();
    }

    private void paint(Event event) {
        Rectangle area = getClientArea();
        if (area.isEmpty()) {
            return;
        }
        if (image == null) {
            image = new Image(getDisplay(), (ImageDataProvider) zoom -> picture(area, zoom / 100.0).marked(chart, info,
                    marked));
        }
        event.gc.drawImage(image, 0, 0);
        dragged.ifPresent(rectangle -> {
            event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            event.gc.setLineWidth(2);
            event.gc.setLineStyle(SWT.LINE_DASH);
            event.gc.drawRectangle(rectangle);
        });
        if (isFocusControl()) {
            event.gc.drawFocus(1, 1, area.width - 2, area.height - 2);
        }
    }

    private FigurePicture picture(Rectangle area, double zoom) {
        double scale = scale();
        FigurePicture.Place place = new FigurePicture.Place((int) Math.round(area.width * zoom),
                (int) Math.round(area.height * zoom), zoom * scale, scrolled() / scale, wholeHeight() / scale);
        FigurePicture made = picture.filter(there -> there.isAt(place))
                .orElseGet(() -> FigurePicture.of(chart, place, info));
        picture = Optional.of(made);
        return made;
    }

    private void disposeImage() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
