package org.alidade.ui.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureSize;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
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
 * that is higher than the window is drawn as a whole, but only the part that is scrolled to becomes an image.
 */
public final class FigureCanvas extends Canvas {

    /** More would make texts coarse beside those of the window. */
    private static final double LARGEST_SCALE = 1.5;
    /** Figures may be squeezed to this part of their height before they are scrolled; texts may not. */
    private static final double SQUEEZED = .7;
    private static final int LINE = 30;

    private final FigureDeclaration declaration;
    private final JFreeChart chart;
    private final FigureSize natural;
    private final ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    private final List<Consumer<Set<FigureRow>>> listeners = new ArrayList<>();
    private Set<FigureRow> marked = Set.of();
    private Image image;

    /** Shows a figure that {@code Figures} made from a declaration. */
    public FigureCanvas(Composite parent, FigureDeclaration declaration, JFreeChart chart) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.declaration = declaration;
        this.chart = chart;
        this.natural = FigureSize.of(declaration, chart);
        setScrollbarsMode(SWT.NONE); // a bar that fades away hides that there is more
        getVerticalBar().setVisible(false);
        getVerticalBar().addListener(SWT.Selection, event -> refresh());
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, event -> setToolTipText(
                entityAt(event.x, event.y).map(ChartEntity::getToolTipText).orElse(null)));
        addListener(SWT.Dispose, event -> disposeImage());
    }

    /** The figure. */
    public JFreeChart chart() {
        return chart;
    }

    /** Adds a listener to the rows that are brushed; an empty set if the brush touches none. */
    public void onBrush(Consumer<Set<FigureRow>> listener) {
        listeners.add(listener);
    }

    /** Marks rows of the figure; an empty set for none. */
    public void mark(Set<FigureRow> rows) {
        marked = Set.copyOf(rows);
        refresh();
    }

    /** The rows that are marked. */
    public Set<FigureRow> marked() {
        return marked;
    }

    /** The part of the figure under a point of this control. */
    public Optional<ChartEntity> entityAt(int x, int y) {
        double scale = scale();
        return Optional.ofNullable(
                info.getEntityCollection().getEntity((int) Math.round(x / scale),
                        (int) Math.round((y + scrolled()) / scale)));
    }

    private double scale() {
        Rectangle area = getClientArea();
        double wide = area.width / (double) natural.width();
        double fits = isText() ? wide : Math.min(wide, area.height / (double) natural.height());
        return Math.max(1, Math.min(LARGEST_SCALE, fits));
    }

    private boolean isText() {
        return declaration.kind() == FigureKind.EXAMPLES;
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
        return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
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

    private void refresh() {
        disposeImage();
        redraw();
    }

    private void paint(Event event) {
        Rectangle area = getClientArea();
        if (area.isEmpty()) {
            return;
        }
        if (image == null) {
            image = new Image(getDisplay(), (ImageDataProvider) zoom -> render(area, zoom / 100.0));
        }
        event.gc.drawImage(image, 0, 0);
    }

    private ImageData render(Rectangle area, double zoom) {
        int pixelWidth = (int) Math.round(area.width * zoom);
        int pixelHeight = (int) Math.round(area.height * zoom);
        double scale = scale();
        BufferedImage picture = new BufferedImage(pixelWidth, pixelHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(zoom * scale, zoom * scale);
        graphics.translate(0, -scrolled() / scale);
        graphics.clip(new Rectangle2D.Double(0, scrolled() / scale, area.width / scale, area.height / scale));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, area.width / scale, wholeHeight() / scale), info);
        graphics.dispose();
        ImageData data = new ImageData(pixelWidth, pixelHeight, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < pixelHeight; y++) {
            data.setPixels(0, y, pixelWidth, pixels, y * pixelWidth);
        }
        return data;
    }

    private void disposeImage() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
