package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;

/**
 * A chart that knows how it looks and how it is drawn again from another declaration; {@link Look} makes it. What its
 * plot throws while it is drawn is written in its place.
 */
public final class FigureChart extends JFreeChart {

    private static final long serialVersionUID = 1L;
    private static final double MARGIN = 8;

    private final FigureTheme theme;
    private final String note;
    private final List<String> lines = new ArrayList<>();
    private transient Runnable told = () -> {};
    private transient Optional<Origin> origin = Optional.empty();
    private transient Optional<FigureGuest> guest = Optional.empty();
    private transient Optional<FigureException> problem = Optional.empty();

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
     * @param drawing  draws the same rows as another declaration says, in another theme
     */
    record Origin(FigureDeclaration declared, FigureDeclaration drawn, List<Table> tables,
            BiFunction<FigureDeclaration, FigureTheme, FigureChart> drawing) {

        /** The same rows as another declaration says, in another theme. */
        FigureChart again(FigureDeclaration changed, FigureTheme theme) {
            FigureChart chart = drawing.apply(changed, theme);
            chart.origin = Optional.of(new Origin(declared, changed, tables, drawing));
            return chart;
        }
    }

    /** Says who draws it. */
    void isDrawnBy(FigureGuest kind) {
        guest = Optional.of(kind);
    }

    /** Who draws it; empty for a figure that nobody declared. */
    Optional<FigureGuest> guest() {
        return guest;
    }

    /** What went wrong when it was drawn. */
    Optional<FigureException> problem() {
        return problem;
    }

    /** Does something with its plot; if that fails, the chart says so from then on. */
    void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problem = Optional.of(guest.map(kind -> kind.blamed(e))
                    .orElseGet(() -> new FigureException("This figure: " + e)));
        }
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
        AffineTransform transform = graphics.getTransform();
        Shape clip = graphics.getClip();
        if (problem.isEmpty()) {
            guarded(() -> super.draw(graphics, area, anchor, info));
        }
        problem.ifPresent(said -> {
            graphics.setTransform(transform);
            graphics.setClip(clip);
            graphics.setPaint(theme.background());
            graphics.fill(area);
            graphics.setPaint(theme.ink());
            Paragraph.of(List.of(said.getMessage()), Look.LABEL, area.getWidth() - 2 * MARGIN).draw(graphics,
                    area.getX() + MARGIN, area.getY() + MARGIN);
        });
    }

    FigureTheme theme() {
        return theme;
    }

    /** Has a note that depends on what part of the axes is shown. */
    void tell(TextTitle place, Supplier<String> depending) {
        told = () -> place.setText(depending.get());
    }

    /** Brings the note up to date after other parts of the axes are shown. */
    void tellAgain() {
        told.run();
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
}
