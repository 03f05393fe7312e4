package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Means of x and y for each value of a column, joined. */
public final class CurveDrawer implements FigureDrawer {

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.y().id(), data.declaration().by().orElseThrow()));
        CurveDataset dataset = CurveDataset.of(data.declaration(), rows);
        Subtitle subtitle = new Subtitle().unmeasured(rows.unmeasured(), rows.total()).outside(dataset.outside(data));
        return AxisFigures.chart(data, look, AxisFigures.plot(dataset, data.horizontal(look), data.vertical(look),
                new CurveRenderer(look.theme(), dataset, data.x().label(), data.y().label())), subtitle);
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.SQUARE_HEIGHT + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return (int) (FigureSize.SQUARE_PANEL * width);
    }
}
