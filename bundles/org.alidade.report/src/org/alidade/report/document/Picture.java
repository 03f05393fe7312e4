package org.alidade.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.jfree.chart.JFreeChart;

/**
 * A figure, to be drawn in the colours of each format.
 *
 * @param id          unique in the report and the same in a later report of the same matrix; letters, digits and dashes
 * @param declaration what to draw
 * @param panels      from what: the tables of each part, which are pooled, by its name; several parts are small multiples
 * @param order       names of groups that come first
 * @param caption     what it shows
 * @param cells       keys of the cells that it is drawn from
 * @param remarks     what the reader must know to judge it
 */
public record Picture(String id, FigureDeclaration declaration, Map<String, List<Table>> panels, List<String> order,
        String caption, List<String> cells, List<String> remarks) implements Block {

    /** Letters of a panel's name that have room in a third of a page. */
    private static final int LONGEST_OF_THREE = 27;

    public Picture {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(caption, "caption");
        panels = Collections.unmodifiableMap(new LinkedHashMap<>(panels));
        order = List.copyOf(order);
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    /** All tables, in the order of the panels. */
    public List<Table> tables() {
        return panels.values().stream().flatMap(List::stream).toList();
    }

    private List<JFreeChart> charts(FigureTheme theme) {
        return panels.size() == 1 ? Figures.pages(declaration, tables(), order, theme)
                : List.of(Figures.multiples(declaration, panels, columns(), order, theme));
    }

    /** Panels side by side: as many as leave room for their names. */
    private int columns() {
        boolean isLong = panels.keySet().stream().anyMatch(name -> name.length() > LONGEST_OF_THREE);
        return isLong || panels.size() <= 2 || panels.size() == 4 ? 2 : 3;
    }

    /** Draws it. A declaration that does not fit its table costs its own figure only. */
    public Drawn draw(FigureTheme theme) {
        try {
            List<Drawing> drawings = new ArrayList<>();
            for (JFreeChart chart : charts(theme)) {
                drawings.add(new Drawing(chart, FigureSize.of(declaration, chart)));
            }
            return new Drawn(drawings, "");
        } catch (IllegalArgumentException e) {
            return new Drawn(List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** The caption, or what became of the figure. */
    public String captionOf(Drawn drawn) {
        return drawn.problem().isEmpty() ? caption
                : declaration.title() + " could not be drawn: " + drawn.problem() + ". The tables are complete.";
    }

    /**
     * A figure as it was drawn.
     *
     * @param drawings one below another; empty if it could not be drawn
     * @param problem  why it could not be drawn; empty if it was
     */
    public record Drawn(List<Drawing> drawings, String problem) {

        public Drawn {
            drawings = List.copyOf(drawings);
        }

        /** Whether it is wider than a column. */
        public boolean isWide() {
            return drawings.stream().anyMatch(drawing -> drawing.size().width() > FigureSize.COLUMN);
        }
    }

    /**
     * A part of a figure that fits on a page.
     *
     * @param chart what
     * @param size  how large
     */
    public record Drawing(JFreeChart chart, FigureSize size) {
    }
}
