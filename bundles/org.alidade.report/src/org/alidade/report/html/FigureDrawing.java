package org.alidade.report.html;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.report.figure.SvgWriter;
import org.jfree.chart.JFreeChart;

/** Draws the figures of a measurement into the page. */
final class FigureDrawing {

    private final Page page;

    FigureDrawing(Page page) {
        this.page = page;
    }

    /**
     * The declared figures, seeds pooled. A declaration that does not fit its table costs its own figure only.
     *
     * @param id of the part of the page that they belong to
     */
    List<Figure> figures(String id, Configuration.Measured measured, Measurement measurement) {
        List<Figure> figures = new ArrayList<>();
        List<String> order = page.labels().getOrDefault(measured.configuration().data().hash(), List.of());
        for (FigureDeclaration declaration : measurement.seeds().get(0).result().figures()) {
            try {
                JFreeChart chart = Figures.chart(declaration, measurement.tables(), order, FigureTheme.LIGHT);
                String svg = SvgWriter.element(chart, FigureSize.of(declaration, chart), id + "f" + figures.size());
                figures.add(new Figure(declaration.title(), declaration.source(), page.colours().follow(svg), ""));
            } catch (IllegalArgumentException e) {
                figures.add(new Figure(declaration.title(), declaration.source(), "", String.valueOf(e.getMessage())));
            }
        }
        return figures;
    }

    /**
     * A figure of the page.
     *
     * @param title   what it shows
     * @param source  what it re-creates; may be empty
     * @param svg     the element; empty if it could not be drawn
     * @param problem why it could not be drawn; empty if it was
     */
    public record Figure(String title, String source, String svg, String problem) {
    }
}
