package org.alidade.report.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Which part of its axes of numbers a figure shows. Axes of names always show all. */
public final class FigureAxes {

    /** The smallest part of an axis that can be zoomed to. */
    private static final double FINEST = 1e-4;

    private FigureAxes() {
    }

    /** One of the two axes of a plot. */
    private enum Along {
        X, Y;

        ValueAxis of(XYPlot plot) {
            return this == X ? plot.getDomainAxis() : plot.getRangeAxis();
        }

        Stream<ShownAxis> axes(List<? extends JFreeChart> charts) {
            return charts.stream().flatMap(chart -> Panels.of(chart).stream()).map(this::of)
                    .filter(ShownAxis.class::isInstance).map(ShownAxis.class::cast);
        }

        /** Where a point is along the axis, from 0 to 1; empty if the axis has names. */
        OptionalDouble share(Panels.Drawn panel, Point2D point) {
            if (!(of(panel.plot()) instanceof ShownAxis)) {
                return OptionalDouble.empty();
            }
            Rectangle2D area = panel.area();
            double share = this == X ? (point.getX() - area.getMinX()) / area.getWidth()
                    : (area.getMaxY() - point.getY()) / area.getHeight();
            return OptionalDouble.of(Math.max(0, Math.min(1, share)));
        }
    }

    private static Stream<ShownAxis> all(JFreeChart chart) {
        return Arrays.stream(Along.values()).flatMap(along -> along.axes(List.of(chart)));
    }

    /**
     * Gives figures the same axes: from the least to the largest number that any of them shows. To be used for one
     * declaration on different rows; axes of names, and scales that differ, remain as they are.
     */
    public static void same(List<? extends JFreeChart> charts) {
        for (Along along : Along.values()) {
            List<ShownAxis> axes = along.axes(charts).toList();
            axes.stream().map(ShownAxis::scale).distinct().forEach(scale -> {
                List<ShownAxis> alike = axes.stream().filter(one -> one.scale() == scale).toList();
                Range all = alike.stream().map(ShownAxis::whole).reduce(Range::combine).orElseThrow();
                alike.forEach(one -> one.showWhole(all));
            });
        }
    }

    /** Whether a figure has an axis of numbers. */
    public static boolean canZoom(JFreeChart chart) {
        return all(chart).findAny().isPresent();
    }

    /** Whether a figure shows less than the whole of an axis. */
    public static boolean isZoomed(JFreeChart chart) {
        return all(chart).anyMatch(axis -> !((ValueAxis) axis).getRange().equals(axis.whole()));
    }

    /** Shows the whole of all axes. */
    public static void reset(JFreeChart chart) {
        all(chart).forEach(axis -> axis.showWhole(axis.whole()));
        tellAgain(chart);
    }

    /**
     * Zooms around a point, which remains in its place; of a figure of several panels, all.
     *
     * @param info   as it was drawn
     * @param around in units of the drawing
     * @param factor of what is shown: below 1 to zoom in, above to zoom out, though not beyond the whole
     */
    public static void zoom(JFreeChart chart, ChartRenderingInfo info, Point2D around, double factor) {
        panel(chart, info, around).ifPresent(panel -> {
            for (Along along : Along.values()) {
                along.share(panel, around).ifPresent(
                        share -> show(chart, along, share - share * factor, share + (1 - share) * factor));
            }
        });
    }

    /**
     * Zooms to an area of a drawing.
     *
     * @param info as it was drawn
     * @param area in units of the drawing
     */
    public static void zoom(JFreeChart chart, ChartRenderingInfo info, Rectangle2D area) {
        Point2D middle = new Point2D.Double(area.getCenterX(), area.getCenterY());
        panel(chart, info, middle).ifPresent(panel -> {
            for (Along along : Along.values()) {
                // the y axis runs upwards, drawings downwards
                along.share(panel, new Point2D.Double(area.getMinX(), area.getMaxY())).ifPresent(from -> show(chart,
                        along, from,
                        along.share(panel, new Point2D.Double(area.getMaxX(), area.getMinY())).orElseThrow()));
            }
        });
    }

    /**
     * Shows what is beside what is shown, as far as the whole reaches.
     *
     * @param x part of what is shown of the x axis, negative to the left
     * @param y part of what is shown of the y axis, negative downwards; an axis of heights above 0 remains
     */
    public static void move(JFreeChart chart, double x, double y) {
        show(chart, Along.X, x, 1 + x);
        if (Along.Y.axes(List.of(chart)).noneMatch(ShownAxis::beginsAtZero)) {
            show(chart, Along.Y, y, 1 + y);
        }
    }

    /** The panel that a point is in, or the first. */
    private static Optional<Panels.Drawn> panel(JFreeChart chart, ChartRenderingInfo info, Point2D point) {
        List<Panels.Drawn> panels = Panels.of(chart, info);
        return panels.stream().filter(panel -> panel.area().contains(point)).findFirst()
                .or(() -> panels.stream().findFirst());
    }

    private static void tellAgain(JFreeChart chart) {
        if (chart instanceof FigureChart figure) {
            figure.tellAgain();
        }
    }

    /** Shows a part of what is shown, in parts of it from 0 to 1 or beyond. */
    private static void show(JFreeChart chart, Along along, double from, double to) {
        along.axes(List.of(chart)).forEach(one -> {
            AxisScale scale = one.scale();
            Range shown = ((ValueAxis) one).getRange();
            double start = scale.position(shown.getLowerBound());
            double length = scale.position(shown.getUpperBound()) - start;
            double first = scale.position(one.whole().getLowerBound());
            double whole = scale.position(one.whole().getUpperBound()) - first;
            double wanted = Math.max(FINEST * whole, Math.min(whole, (to - from) * length));
            double begin = Math.max(first, Math.min(first + whole - wanted, start + from * length));
            if (one.beginsAtZero()) {
                ((ValueAxis) one).setRange(0, begin + wanted);
                return;
            }
            ((ValueAxis) one).setRange(wanted == whole ? one.whole()
                    : new Range(scale.value(begin), scale.value(begin + wanted)));
        });
        tellAgain(chart);
    }

    /**
     * Shows the same part of the axes as another figure, if both have the same scales.
     *
     * @return whether something has changed
     */
    public static boolean follow(JFreeChart chart, JFreeChart leader) {
        List<Range> before = ranges(chart);
        if (scales(chart).equals(scales(leader)) && before.size() == ranges(leader).size()) {
            for (Along along : Along.values()) {
                along.axes(List.of(leader)).findFirst().ifPresent(shown -> along.axes(List.of(chart))
                        .forEach(axis -> ((ValueAxis) axis).setRange(((ValueAxis) shown).getRange())));
            }
            tellAgain(chart);
        }
        return !before.equals(ranges(chart));
    }

    private static List<Range> ranges(JFreeChart chart) {
        return all(chart).map(axis -> ((ValueAxis) axis).getRange()).toList();
    }

    /** Shows the same part of the axes of another drawing of a figure. */
    static void copy(JFreeChart from, JFreeChart to) {
        for (Along along : Along.values()) {
            Optional<Range> shown = along.axes(List.of(from)).map(axis -> ((ValueAxis) axis).getRange()).findFirst();
            Optional<Range> whole = along.axes(List.of(from)).map(ShownAxis::whole).findFirst();
            along.axes(List.of(to)).forEach(axis -> {
                axis.showWhole(whole.orElseThrow());
                ((ValueAxis) axis).setRange(shown.orElseThrow());
            });
        }
        tellAgain(to);
    }

    /** The scales of the axes of a figure. */
    public static List<AxisScale> scales(JFreeChart chart) {
        return origin(chart).map(origin -> List.of(origin.drawn().xScale(), origin.drawn().yScale()))
                .orElse(List.of(AxisScale.LINEAR, AxisScale.LINEAR));
    }

    /** Whether a figure can have other scales. */
    public static boolean canScale(JFreeChart chart, AxisScale x, AxisScale y) {
        return rescaled(chart, x, y).isPresent();
    }

    /**
     * The same figure with other scales.
     *
     * @return empty if its kind has no such axis, nothing that it shows is above 0, or it can no longer be drawn
     */
    public static Optional<JFreeChart> scaled(JFreeChart chart, AxisScale x, AxisScale y) {
        return rescaled(chart, x, y).flatMap(changed -> {
            try {
                return Optional.of(origin(chart).orElseThrow().again(changed, ((FigureChart) chart).theme()));
            } catch (FigureException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<FigureDeclaration> rescaled(JFreeChart chart, AxisScale x, AxisScale y) {
        Optional<FigureKindDescriptor> kind = chart instanceof FigureChart figure
                ? figure.guest().map(FigureGuest::kind)
                : Optional.empty();
        return origin(chart).flatMap(
                from -> kind.flatMap(known -> Rescaled.of(known, from.declared(), from.tables(), x, y)));
    }

    private static Optional<FigureChart.Origin> origin(JFreeChart chart) {
        return chart instanceof FigureChart figure ? figure.origin() : Optional.empty();
    }
}
