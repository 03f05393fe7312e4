package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Panels in a grid. Axes are labelled at the left and the lower end of the grid, and named once. */
final class MultiplesPlot extends Plot {

    private static final long serialVersionUID = 1L;

    private static final Font HEADING = Look.SMALL.deriveFont(Font.BOLD);
    /** Of a line of text, in units of the figure. */
    private static final double LINE = 13;
    private static final double ASCENT = 10;
    private static final double GAP = 10;
    /** Between panels side by side: half a label of each at the ends of their axes. */
    private static final double BESIDE = 22;
    private static final double RIGHT = 8;
    private static final double LABEL = 17;

    private final transient List<Panel> panels;
    private final int columns;
    private final FigureTheme theme;
    private final String xLabel;
    private final String yLabel;

    /**
     * A panel.
     *
     * @param name above it
     * @param note what it does not show; may be empty
     */
    record Panel(String name, String note, XYPlot plot) {
    }

    /** @param panels at least one, with the same axes */
    MultiplesPlot(List<Panel> panels, int columns, FigureTheme theme) {
        this.panels = List.copyOf(panels);
        this.columns = Math.min(columns, panels.size());
        this.theme = theme;
        XYPlot first = panels.get(0).plot();
        this.xLabel = label(first.getDomainAxis());
        this.yLabel = label(first.getRangeAxis());
        setOutlineVisible(false);
        for (Panel panel : panels) {
            panel.plot().setInsets(RectangleInsets.ZERO_INSETS);
            panel.plot().getDomainAxis().setLabel(null);
            panel.plot().getRangeAxis().setLabel(null);
            panel.plot().setParent(this);
        }
    }

    private static String label(ValueAxis axis) {
        return axis.getLabel() == null ? "" : axis.getLabel();
    }

    @Override
    public String getPlotType() {
        return "Small multiples";
    }

    List<XYPlot> plots() {
        return panels.stream().map(Panel::plot).toList();
    }

    int columns() {
        return columns;
    }

    int lines() {
        return (panels.size() + columns - 1) / columns;
    }

    /** One entry for each group of any panel, without the numbers of one. */
    @Override
    public LegendItemCollection getLegendItems() {
        Map<String, LegendItem> entries = new LinkedHashMap<>();
        for (Panel panel : panels) {
            if (!(panel.plot().getRenderer() instanceof FigureRenderer)) {
                LegendItemCollection own = panel.plot().getLegendItems();
                for (int i = 0; i < own.getItemCount(); i++) {
                    entries.putIfAbsent(own.get(i).getLabel(), own.get(i));
                }
            } else if (panel.plot().getRenderer() instanceof FigureRenderer renderer) {
                for (int series = 0; series < panel.plot().getSeriesCount(); series++) {
                    String name = renderer.name(series);
                    entries.putIfAbsent(name, renderer.entry(series, name));
                }
            }
        }
        LegendItemCollection items = new LegendItemCollection();
        entries.values().forEach(items::add);
        return items;
    }

    /** Number of entries of the legend. */
    int entries() {
        return getLegendItems().getItemCount();
    }

    /** What headings, names and labels take of a height in which panels are as high as asked for. */
    double height(double panel) {
        boolean top = panels.get(0).plot().getDomainAxisEdge() == RectangleEdge.TOP;
        return lines() * (panel + heading() + GAP + (top ? LINE + FigureSize.names(panels.get(0).plot()) : 0))
                + (xLabel.isEmpty() ? 0 : LABEL) + (top ? 0 : LINE + 2);
    }

    private double heading() {
        return panels.stream().allMatch(panel -> panel.note().isEmpty()) ? LINE : 2 * LINE;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        drawBackground(graphics, area);
        double left = yLabel.isEmpty() ? 0 : LABEL;
        double bottom = xLabel.isEmpty() ? 0 : LABEL;
        Rectangle2D inner = new Rectangle2D.Double(area.getX() + left, area.getY(), area.getWidth() - left,
                area.getHeight() - bottom);
        if (inner.isEmpty()) {
            return;
        }
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(inner);
        }
        drawPanels(graphics, inner, info);
        graphics.setPaint(theme.ink());
        drawCentred(graphics, FittedLabel.of(xLabel, Look.LABEL, inner.getWidth()), inner.getCenterX(),
                area.getMaxY() - LABEL / 2, 0);
        drawCentred(graphics, FittedLabel.of(yLabel, Look.LABEL, inner.getHeight()), area.getX() + LABEL / 2,
                inner.getCenterY(), -Math.PI / 2);
    }

    private void drawPanels(Graphics2D graphics, Rectangle2D inner, PlotRenderingInfo info) {
        XYPlot first = panels.get(0).plot();
        RectangleEdge xEdge = first.getDomainAxisEdge();
        AxisSpace names = first.getRangeAxis().reserveSpace(graphics, first, inner, RectangleEdge.LEFT, null);
        AxisSpace numbers = first.getDomainAxis().reserveSpace(graphics, first, inner, xEdge, null);
        boolean top = xEdge == RectangleEdge.TOP;
        double above = heading() + (top ? numbers.getTop() : 0);
        double width = (inner.getWidth() - names.getLeft() - BESIDE * (columns - 1) - RIGHT) / columns;
        double height = (inner.getHeight() - numbers.getBottom() - lines() * above - GAP * (lines() - 1)) / lines();
        if (width < 1 || height < 1) {
            return;
        }
        for (int i = 0; i < panels.size(); i++) {
            double x = inner.getX() + names.getLeft() + i % columns * (width + BESIDE);
            double y = inner.getY() + above + i / columns * (height + above + GAP);
            boolean left = i % columns == 0;
            boolean labelled = top || i + columns >= panels.size();
            panels.get(i).plot().getRangeAxis().setTickLabelsVisible(left);
            panels.get(i).plot().getDomainAxis().setTickLabelsVisible(labelled);
            drawHeading(graphics, panels.get(i), x, y - above, width);
            drawPanel(graphics, panels.get(i).plot(), new Rectangle2D.Double(x, y, width, height), info);
        }
    }

    private void drawHeading(Graphics2D graphics, Panel panel, double x, double y, double width) {
        graphics.setFont(HEADING);
        graphics.setPaint(theme.ink());
        graphics.drawString(Fitting.width(panel.name(), HEADING, width), (float) x, (float) (y + ASCENT));
        graphics.setFont(Look.SMALL);
        graphics.setPaint(theme.faint());
        graphics.drawString(Fitting.width(panel.note(), Look.SMALL, width), (float) x, (float) (y + ASCENT + LINE));
    }

    /** Axes are drawn around the area that is asked for, and take no room from it. */
    private static void drawPanel(Graphics2D graphics, XYPlot plot, Rectangle2D area, PlotRenderingInfo info) {
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        PlotRenderingInfo own = null;
        if (info != null) {
            own = new PlotRenderingInfo(info.getOwner());
            info.addSubplotInfo(own);
        }
        plot.draw(graphics, area, null, null, own);
    }

    private static void drawCentred(Graphics2D graphics, FittedLabel label, double x, double y, double angle) {
        graphics.setFont(label.font());
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(angle);
        graphics.drawString(label.text(), (float) (-Paragraph.width(label.font(), label.text()) / 2),
                (float) (ASCENT / 2 - 1));
        graphics.setTransform(before);
    }
}
