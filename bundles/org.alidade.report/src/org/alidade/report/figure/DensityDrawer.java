package org.alidade.report.figure;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Kernel density estimates, one curve for each column and group. */
public final class DensityDrawer implements FigureDrawer {

    private static final Range DENSITIES = new Range(0, Double.MAX_VALUE);

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Samples samples = data.samples();
        boolean log = data.declaration().xScale() == AxisScale.LOGARITHMIC;
        DensityDataset dataset = DensityDataset.of(samples, data.declaration().xScale());
        XYPlot plot = AxisFigures.plot(dataset, data.horizontal(look),
                look.heights(log ? "Density (per decade)" : "Density", AxisFigures.withRoom(dataset.highest()),
                        DENSITIES),
                new DensityRenderer(look.theme(), dataset));
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(samples.unmeasured(), samples.cells()).outside(samples.outside(data)).text(), plot);
        if (dataset.hasColumns() && dataset.getSeriesCount() > 0 || AxisFigures.hasLegend(data, dataset)) {
            look.addLegend(chart);
        }
        return chart;
    }

    /** Entries of several columns are long: each has a line. */
    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.FLAT_HEIGHT
                + (declaration.columns().size() > 1 ? FigureSize.LEGEND_ENTRY * FigureSize.entries(chart)
                        : FigureSize.legend(chart));
    }
}
