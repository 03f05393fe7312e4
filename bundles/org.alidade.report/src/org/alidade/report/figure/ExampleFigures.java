package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.JFreeChart;

/** Figures of single instances. */
final class ExampleFigures {

    /** At the width of two columns, which is shown 17 cm wide, about 22 cm. */
    private static final double PAGE = 830;

    private ExampleFigures() {
    }

    static FigureChart whole(FigureData data, Look look) {
        Rows rows = rows(data);
        return look.framed(data.declaration().title(), subtitle(rows), plot(data, rows, look));
    }

    static List<JFreeChart> pages(FigureData data, Look look) {
        Rows rows = rows(data);
        List<ExamplesPlot> plots = plot(data, rows, look).pages(2.0 * FigureSize.COLUMN - FigureSize.MARGIN, PAGE);
        List<JFreeChart> pages = new ArrayList<>();
        for (ExamplesPlot plot : plots) {
            String number = plots.size() == 1 ? ""
                    : String.format(Locale.ROOT, " (%d of %d)", pages.size() + 1, plots.size());
            pages.add(look.framed(data.declaration().title() + number, pages.isEmpty() ? subtitle(rows) : "", plot));
        }
        return pages;
    }

    private static Rows rows(FigureData data) {
        List<String> needed = new ArrayList<>(data.declaration().columns());
        needed.add(data.y().id());
        needed.add(data.declaration().by().orElseThrow());
        return data.rows(needed);
    }

    private static String subtitle(Rows rows) {
        return new Subtitle().unmeasured(rows.unmeasured(), rows.total()).text();
    }

    private static ExamplesPlot plot(FigureData data, Rows rows, Look look) {
        return new ExamplesPlot(Examples.of(data, rows), data.columns(), look.theme());
    }
}
