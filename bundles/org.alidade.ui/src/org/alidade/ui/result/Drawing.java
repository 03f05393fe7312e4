package org.alidade.ui.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.jfree.chart.JFreeChart;

/**
 * A figure.
 *
 * @param declaration what was to be drawn
 * @param chart       empty if it could not be drawn
 * @param problem     why it could not; empty if it could
 */
public record Drawing(FigureDeclaration declaration, Optional<JFreeChart> chart, String problem) {

    /** Most panels beside one another. */
    private static final int BESIDE = 3;

    /**
     * Draws the rows of some tables together. A declaration that does not fit its table costs its own figure only.
     *
     * @param labels classes in their own order, which decides on colours
     */
    public static Drawing of(FigureDeclaration declaration, List<Table> tables, List<String> labels,
            FigureTheme theme) {
        try {
            return new Drawing(declaration, Optional.of(Figures.chart(declaration, tables, labels, theme)), "");
        } catch (IllegalArgumentException e) {
            return new Drawing(declaration, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Draws one panel for each of several results. */
    public static Drawing together(FigureDeclaration declaration, Map<String, List<Table>> panels, List<String> labels,
            FigureTheme theme) {
        try {
            return new Drawing(declaration, Optional.of(Figures.multiples(declaration, panels,
                    Math.min(BESIDE, panels.size()), labels, theme)), "");
        } catch (IllegalArgumentException e) {
            return new Drawing(declaration, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** All of them. */
    public static List<Drawing> all(List<FigureDeclaration> declarations, List<Table> tables, List<String> labels,
            FigureTheme theme) {
        return declarations.stream().map(declaration -> of(declaration, tables, labels, theme)).toList();
    }
}
