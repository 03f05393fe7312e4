package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;

/** How much room the texts above a plot take. */
final class TitleHeights {

    private static final double MOST = 400;

    private TitleHeights() {
    }

    /** Height of title and subtitles in a width, both in units of the figure. */
    static double of(JFreeChart chart, double width) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        RectangleConstraint within = new RectangleConstraint(new Range(0, width), new Range(0, MOST));
        TextTitle title = chart.getTitle(); // a window may have taken it away
        double height = title == null ? 0 : title.arrange(graphics, within).getHeight();
        for (Object subtitle : chart.getSubtitles()) {
            height += subtitle instanceof TextTitle text ? text.arrange(graphics, within).getHeight() : 0;
        }
        graphics.dispose();
        return height;
    }
}
