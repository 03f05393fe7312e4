package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

import org.alidade.core.figure.AxisScale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * An axis of numbers whose labels can be told apart at any size and in any font, none for a number that can't be.
 *
 * <p><b>Differs</b> from JFreeChart's, which takes the labels at the ends of the axis for the longest: between
 * {@code -1} and {@code 1} there is no room for {@code -0.95}.
 */
final class NumbersAxis extends NumberAxis implements ShownAxis {

    private static final long serialVersionUID = 1L;

    /** From the start of a label to that of the next, in labels. */
    private static final double PITCH = 1.5;

    private final Range possible;
    private Range whole;
    private transient Optional<Font> fitted = Optional.empty();
    private boolean beginsAtZero;

    /**
     * @param label    text of the axis; null for none
     * @param shown    from one end of the axis to the other
     * @param possible numbers that may have ticks
     */
    NumbersAxis(String label, Range shown, Range possible) {
        super(label);
        this.possible = possible;
        this.whole = shown;
        setRange(shown);
    }

    /** An axis of heights, that always begins at 0 whatever is zoomed to. */
    static NumbersAxis heights(String label, double highest, Range possible) {
        NumbersAxis axis = new NumbersAxis(label, new Range(0, highest), possible);
        axis.beginsAtZero = true;
        return axis;
    }

    @Override
    public boolean beginsAtZero() {
        return beginsAtZero;
    }

    @Override
    public Range whole() {
        return whole;
    }

    @Override
    public void showWhole(Range range) {
        whole = range;
        setRange(range);
    }

    @Override
    public AxisScale scale() {
        return AxisScale.LINEAR;
    }

    @Override
    public Font getLabelFont() {
        return fitted.orElseGet(super::getLabelFont);
    }

    @Override
    protected AxisState drawLabel(String label, Graphics2D graphics, Rectangle2D plot, Rectangle2D data,
            RectangleEdge edge, AxisState state) {
        return FittedLabel.of(label, getLabelFont(), plot, data, edge).draw(font -> fitted = font,
                text -> super.drawLabel(text, graphics, plot, data, edge, state));
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TickRoom.horizontal(graphics, getTickLabelFont(), area, edge));
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TickRoom.vertical(graphics, getTickLabelFont(), area, edge));
    }

    private List<NumberTick> ticks(TickRoom room) {
        return TickRoom.labelled(possible, getRange()).flatMap(labelled -> TickStep.of(getRange())
                .filter(step -> fits(step, labelled, room)).findFirst().map(step -> step.ticks(labelled)
                        .map(tick -> room.tick(tick.doubleValue(), step.label(tick))).toList()))
                .orElse(List.of());
    }

    private boolean fits(TickStep step, Range labelled, TickRoom room) {
        double most = lengthToJava2D(step.size().doubleValue(), room.area(), room.edge()) / PITCH;
        return step.ticks(labelled).allMatch(tick -> room.extent().applyAsDouble(step.label(tick)) <= most);
    }
}
