package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;

/** Figures of single instances. */
public final class ExamplesDrawer implements FigureDrawer {

    /** At the width of two columns, which is shown 17 cm wide, about 22 cm. */
    private static final double PAGE = 830;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Rows rows = rows(data);
        return look.framed(data.declaration().title(), subtitle(rows), plot(data, rows, look));
    }

    @Override
    public List<FigureChart> pages(FigureData data, Look look) {
        Rows rows = rows(data);
        List<ExamplesPlot> plots = plot(data, rows, look).pages(2.0 * FigureSize.COLUMN - FigureSize.MARGIN, PAGE);
        List<FigureChart> pages = new ArrayList<>();
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

    @Override
    public boolean isWide(FigureDeclaration declaration, JFreeChart chart) {
        return true;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.text(chart, width);
    }
}
