package org.alidade.report.figure;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** Quartiles, whiskers and what lies beyond, one box for each column and group. */
public final class BoxDrawer implements FigureDrawer {

    private static final int LABEL = 14;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Samples samples = data.samples();
        BoxDataset dataset = BoxDataset.of(samples);
        ValueAxis strips = look.names(null, samples.columns().stream().map(column -> "").toArray(String[]::new));
        XYPlot plot = StripFigures.plot(dataset, data.horizontal(look), strips, new BoxRenderer(look.theme(), dataset));
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(samples.unmeasured(), samples.cells()).outside(samples.outside(data)).text(), plot);
        StripFigures.addLegend(data, look, chart);
        return chart;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.AROUND_STRIPS + FigureSize.titles(chart, width) + body(declaration, chart.getXYPlot())
                + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return body(declaration, plot);
    }

    private static int body(FigureDeclaration declaration, XYPlot plot) {
        return (LABEL + Math.max(FigureSize.STRIP, FigureSize.LANE * plot.getSeriesCount()))
                * declaration.columns().size();
    }
}
