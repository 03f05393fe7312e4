package org.alidade.report.html;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
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
                figures.add(figure(declaration, draw(declaration, measurement, order, id + "f" + figures.size()), ""));
            } catch (IllegalArgumentException e) {
                figures.add(figure(declaration, List.of(), String.valueOf(e.getMessage())));
            }
        }
        return figures;
    }

    private List<String> draw(FigureDeclaration declaration, Measurement measurement, List<String> order, String id) {
        List<String> parts = new ArrayList<>();
        for (JFreeChart chart : Figures.pages(declaration, measurement.tables(), order, FigureTheme.LIGHT)) {
            String svg = SvgWriter.element(chart, FigureSize.of(declaration, chart), id + "s" + parts.size());
            parts.add(page.colours().follow(svg));
        }
        return parts;
    }

    private static Figure figure(FigureDeclaration declaration, List<String> parts, String problem) {
        return new Figure(declaration.title(), declaration.source(), parts,
                declaration.kind() == FigureKind.EXAMPLES ? "wide" : "", problem);
    }

    /**
     * A figure of the page.
     *
     * @param title   what it shows
     * @param source  what it re-creates; may be empty
     * @param parts   the elements, one below another; empty if it could not be drawn
     * @param style   name of a style; may be empty
     * @param problem why it could not be drawn; empty if it was
     */
    public record Figure(String title, String source, List<String> parts, String style, String problem) {
    }
}
