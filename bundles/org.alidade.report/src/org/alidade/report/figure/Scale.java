package org.alidade.report.figure;

import java.awt.geom.Rectangle2D;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * From data to the drawing.
 *
 * @param area   inside the axes
 * @param plot   knows where its axes are
 * @param domain horizontal axis
 * @param range  vertical axis
 */
public record Scale(Rectangle2D area, XYPlot plot, ValueAxis domain, ValueAxis range) {

    /** The scale of a plot. */
    public static Scale of(XYPlot plot, Rectangle2D area) {
        return new Scale(area, plot, plot.getDomainAxis(), plot.getRangeAxis());
    }

    public double x(double value) {
        return domain.valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    /** Does something with a cell. */
    @FunctionalInterface
    interface CellVisitor {

        void visit(int series, int item, Rectangle2D place);
    }

    /** The cell between two names, each of which has one unit of its axis. */
    Rectangle2D cell(double column, double line) {
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(x(column - .5), y(line - .5), x(column + .5), y(line + .5));
        return cell;
    }

    /** Whether a point is drawn in an area of the drawing, its edges included: an axis may end at a point. */
    boolean isIn(Rectangle2D part, double x, double y) {
        double atX = x(x);
        double atY = y(y);
        return atX >= part.getMinX() && atX <= part.getMaxX() && atY >= part.getMinY() && atY <= part.getMaxY();
    }

    public double y(double value) {
        return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
}
