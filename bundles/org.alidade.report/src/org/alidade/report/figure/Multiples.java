package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.jfree.chart.plot.XYPlot;

/** Draws one figure for each of several parts of the results. */
final class Multiples {

    private Multiples() {
    }

    static FigureChart chart(FigureGuest kind, FigureDeclaration declaration, Map<String, List<Table>> panels,
            int columns,
            List<String> order, Look look) {
        if (kind.kind().is(FigureKindDescriptor.Trait.INSTANCES) || panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("Figure " + declaration.id()
                    + ": small multiples need at least one panel "
                    + "and one column, and are not made of single instances; found " + panels.size() + " panels, "
                    + columns
                    + " columns and " + declaration.kind());
        }
        Map<String, FigureChart> charts = draw(kind, declaration, panels, order, look);
        FigureAxes.same(List.copyOf(charts.values()));
        List<MultiplesPlot.Panel> drawn = new ArrayList<>();
        charts.forEach((name, chart) -> drawn.add(new MultiplesPlot.Panel(name, chart.note(), chart.getXYPlot())));
        FigureChart first = charts.values().iterator().next();
        FigureChart chart = look.framed(declaration.title(), "", new MultiplesPlot(drawn, columns, look.theme()));
        chart.isDrawnBy(kind);
        first.lines().forEach(line -> look.addLine(chart, line));
        if (charts.values().stream().anyMatch(panel -> panel.getLegend() != null)) {
            look.addLegend(chart);
        }
        return chart;
    }

    private static Map<String, FigureChart> draw(FigureGuest kind, FigureDeclaration declaration,
            Map<String, List<Table>> panels,
            List<String> order, Look look) {
        List<Table> all = panels.values().stream().flatMap(List::stream).toList();
        FigureData.Shared shared = FigureData.Shared.of(declaration, all, order, Groups.Many.of(kind.kind()),
                Groups.Empty.KEPT);
        Map<String, FigureChart> charts = new LinkedHashMap<>();
        int table = 0;
        for (Map.Entry<String, List<Table>> panel : panels.entrySet()) {
            charts.put(panel.getKey(),
                    plotted(kind, kind.draw(new FigureData(declaration, panel.getValue(), table, shared), look)));
            table += panel.getValue().size();
        }
        charts.values().forEach(chart -> withoutSecondAxis(chart.getXYPlot()));
        return charts;
    }

    /** @throws FigureException if its plot has no axes to put side by side */
    private static FigureChart plotted(FigureGuest kind, FigureChart chart) {
        if (chart.getPlot() instanceof XYPlot) {
            return chart;
        }
        throw FigureException.blaming(kind.kind(), "has no axes, and so no small multiples", null);
    }

    /** Numbers of rows beside violins would take the room of these; tips tell them. */
    private static void withoutSecondAxis(XYPlot plot) {
        if (plot.getRangeAxisCount() > 1) {
            plot.setRangeAxis(1, null);
        }
    }
}
