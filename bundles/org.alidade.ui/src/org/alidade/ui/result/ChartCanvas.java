package org.alidade.ui.result;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
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
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.StandardEntityCollection;

/** Shows a figure: Java 2D draws it into an image, at the monitor's own resolution, and SWT shows the image. */
final class ChartCanvas extends Canvas {

    /** More would make texts coarse beside those of the window. */
    private static final double LARGEST_SCALE = 1.5;

    private final JFreeChart chart;
    private final FigureSize natural;
    private final ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    private Image image;

    ChartCanvas(Composite parent, FigureDeclaration declaration, JFreeChart chart) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.chart = chart;
        this.natural = FigureSize.of(declaration);
        addListener(SWT.Resize, event -> refresh());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, event -> setToolTipText(
                entityAt(event.x, event.y).map(ChartEntity::getToolTipText).orElse(null)));
        addListener(SWT.Dispose, event -> disposeImage());
    }

    /** The part of the figure under a point of this control. */
    Optional<ChartEntity> entityAt(int x, int y) {
        double scale = scale();
        return Optional.ofNullable(
                info.getEntityCollection().getEntity((int) Math.round(x / scale), (int) Math.round(y / scale)));
    }

    private double scale() {
        Rectangle area = getClientArea();
        double fits = Math.min(area.width / (double) natural.width(), area.height / (double) natural.height());
        return Math.max(1, Math.min(LARGEST_SCALE, fits));
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
        chart.draw(graphics, new Rectangle2D.Double(0, 0, area.width / scale, area.height / scale), info);
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
