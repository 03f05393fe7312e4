package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** A plot of texts: as high as its width makes it, never squeezed. */
abstract class TextPlot extends Plot {

    private static final long serialVersionUID = 1L;

    /** How high everything is in a given width, in units of the figure. */
    abstract double height(double width);

    /** Whether there is nothing to draw. */
    abstract boolean isEmpty();

    /** Draws what is there. @param entities where tips go; may be null */
    abstract void drawAll(Graphics2D graphics, Rectangle2D area, EntityCollection entities);

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState,
            PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        drawBackground(graphics, area);
        if (isEmpty()) {
            drawNoDataMessage(graphics, area);
            return;
        }
        Shape clip = graphics.getClip();
        Object metrics = graphics.getRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS);
        graphics.clip(area);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        drawAll(graphics, area, info == null ? null : info.getOwner().getEntityCollection());
        if (metrics != null) {
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, metrics);
        }
        graphics.setClip(clip);
    }
}
