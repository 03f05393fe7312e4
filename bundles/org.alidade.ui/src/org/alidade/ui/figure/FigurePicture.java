package org.alidade.ui.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;

import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureRows;
import org.eclipse.swt.graphics.ImageData;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** A part of a figure as pixels. Marks are drawn over a copy: they change more often than the figure. */
final class FigurePicture {

    private final Place place;
    private final BufferedImage picture;

    private FigurePicture(Place place, BufferedImage picture) {
        this.place = place;
        this.picture = picture;
    }

    /**
     * Which part of a figure is shown how large.
     *
     * @param width    of the part in pixels
     * @param height   of the part in pixels
     * @param zoom     pixels for each unit of the figure
     * @param scrolled units of the figure above the part
     * @param whole    height of the whole figure in its units
     */
    record Place(int width, int height, double zoom, double scrolled, double whole) {
    }

    /** @param info is told what was drawn where */
    static FigurePicture of(JFreeChart chart, Place place, ChartRenderingInfo info) {
        BufferedImage picture = new BufferedImage(place.width(), place.height(), BufferedImage.TYPE_INT_RGB);
        FigurePicture made = new FigurePicture(place, picture);
        Graphics2D graphics = made.graphics(picture);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, place.width() / place.zoom(), place.whole()), info);
        graphics.dispose();
        return made;
    }

    boolean isAt(Place other) {
        return place.equals(other);
    }

    private Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(place.zoom(), place.zoom());
        graphics.translate(0, -place.scrolled());
        graphics.clip(new Rectangle2D.Double(0, place.scrolled(), place.width() / place.zoom(),
                place.height() / place.zoom()));
        return graphics;
    }

    /** The picture with marks over it. */
    ImageData marked(JFreeChart chart, ChartRenderingInfo info, Set<FigureRow> rows) {
        BufferedImage image = picture;
        if (!rows.isEmpty()) {
            image = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            picture.copyData(image.getRaster());
            Graphics2D graphics = graphics(image);
            FigureRows.mark(graphics, chart, info, rows);
            graphics.dispose();
        }
        return Pixels.of(image);
    }

    /** The picture without marks. */
    ImageData data() {
        return Pixels.of(picture);
    }
}
