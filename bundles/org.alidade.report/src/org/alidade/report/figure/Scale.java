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
record Scale(Rectangle2D area, XYPlot plot, ValueAxis domain, ValueAxis range) {

    double x(double value) {
        return domain.valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    double y(double value) {
        return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
}
