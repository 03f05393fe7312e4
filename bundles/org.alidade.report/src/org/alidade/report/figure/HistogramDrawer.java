package org.alidade.report.figure;

import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Shares in bins, one translucent histogram a group. */
public final class HistogramDrawer implements FigureDrawer {

    private static final Range SHARES = new Range(0, 1);

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Points points = data.points();
        HistogramDataset dataset = HistogramDataset.of(data.declaration(), points.groups());
        XYPlot plot = AxisFigures.plot(dataset, data.horizontal(look),
                look.heights("Share", AxisFigures.withRoom(dataset.largestShare()), SHARES),
                new HistogramRenderer(look.theme(), dataset));
        Subtitle subtitle = new Subtitle().unmeasured(points.unmeasured(), points.rows()).outside(dataset.outside());
        return AxisFigures.chart(data, look, plot, subtitle);
    }
}
