package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** A figure in words, for those who do not see it. */
public final class FigureDescription {

    private FigureDescription() {
    }

    /** Kind, axes with what they show, groups with their numbers of values, and what is not shown. */
    public static String of(FigureDeclaration declaration, JFreeChart chart) {
        List<String> parts = new ArrayList<>();
        String kind = declaration.kind().name();
        parts.add(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
        List<XYPlot> plots = Panels.of(chart);
        if (plots.size() > 1) {
            parts.add(plots.size() + " panels");
        }
        plots.stream().findFirst().ifPresent(plot -> {
            axis(plot.getDomainAxis(), parts);
            axis(plot.getRangeAxis(), parts);
            if (plot.getRenderer() instanceof FigureRenderer renderer && chart.getLegend() != null) {
                IntStream.range(0, plot.getSeriesCount()).mapToObj(renderer::name).forEach(parts::add);
            }
        });
        if (chart instanceof FigureChart figure) {
            parts.addAll(figure.lines());
            parts.add(figure.note());
        }
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    private static void axis(ValueAxis axis, List<String> parts) {
        if (axis instanceof ShownAxis shown) {
            String name = axis.getLabel() == null ? "" : axis.getLabel() + " ";
            parts.add(String.format(Locale.ROOT, "%sfrom %.3g to %.3g, %s", name, axis.getLowerBound(),
                    axis.getUpperBound(), shown.scale().name().toLowerCase(Locale.ROOT)));
        }
    }
}
