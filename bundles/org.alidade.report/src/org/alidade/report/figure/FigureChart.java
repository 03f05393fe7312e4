package org.alidade.report.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/** A chart that knows how it looks and how it is drawn again from another declaration. */
final class FigureChart extends JFreeChart {

    private static final long serialVersionUID = 1L;

    private final FigureTheme theme;
    private final String note;
    private final List<String> lines = new ArrayList<>();
    private transient Optional<Origin> origin = Optional.empty();

    /** @param note what it does not show; may be empty */
    FigureChart(Plot plot, Font font, FigureTheme theme, String note) {
        super(null, font, plot, false);
        this.theme = theme;
        this.note = note;
    }

    /**
     * What a chart was drawn from.
     *
     * @param declared by the probe
     * @param drawn    the same, perhaps with other scales
     * @param tables   of all panels
     * @param again    draws the same rows as another declaration says
     */
    record Origin(FigureDeclaration declared, FigureDeclaration drawn, List<Table> tables,
            Function<FigureDeclaration, JFreeChart> again) {
    }

    FigureTheme theme() {
        return theme;
    }

    /** What it does not show; may be empty. */
    String note() {
        return note;
    }

    /** Lines above the plot that say what its parts stand for. */
    List<String> lines() {
        return lines;
    }

    /** What it was drawn from; empty if it cannot be drawn again. */
    Optional<Origin> origin() {
        return origin;
    }

    /** Remembers what a chart of a figure was drawn from. */
    static JFreeChart remember(JFreeChart chart, Origin origin) {
        ((FigureChart) chart).origin = Optional.of(origin);
        return chart;
    }
}
