package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.figure.AxisScale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * A logarithmic axis whose labels can be told apart at any size: 1, 2 and 5 times each power of ten, only the powers, or
 * every few of them. Zoomed into less than a decade it is labelled as a linear one.
 */
final class DecadesAxis extends LogAxis implements ShownAxis {

    private static final long serialVersionUID = 1L;

    /** From the middle of a label to that of the next, in labels. */
    private static final double PITCH = 1.25;
    private static final int FEW = 3;
    private static final int MOST_STEPS = 8;
    private static final int LONGEST = 6;

    private final Range possible;
    private Range whole;
    private transient Optional<Font> fitted = Optional.empty();

    /**
     * @param label    text of the axis; null for none
     * @param shown    from one end of the axis to the other, above 0
     * @param possible numbers that may have ticks
     */
    DecadesAxis(String label, Range shown, Range possible) {
        super(label);
        this.possible = possible;
        this.whole = shown;
        setSmallestValue(Double.MIN_NORMAL);
        setRange(shown);
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
    public boolean beginsAtZero() {
        return false;
    }

    @Override
    public AxisScale scale() {
        return AxisScale.LOGARITHMIC;
    }

    /** What is not above 0 lies far beyond the lower end. */
    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        return super.valueToJava2D(Math.max(value, Double.MIN_NORMAL), area, edge);
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
        return TickRoom.labelled(possible, getRange())
                .flatMap(labelled -> choices(labelled).filter(values -> fits(values, room)).findFirst())
                .orElse(List.of()).stream().map(value -> room.tick(value.doubleValue(), label(value))).toList();
    }

    /** Ticks within a range, from many to few; few decades have linear ones if they have not enough of their own. */
    private static Stream<List<BigDecimal>> choices(Range range) {
        Stream<List<BigDecimal>> decades = Stream.concat(
                Stream.of(multiples(range, 1, 1, 2, 5), multiples(range, 1, 1, 3)),
                IntStream.rangeClosed(1, MOST_STEPS).mapToObj(step -> multiples(range, step, 1)));
        return multiples(range, 1, 1, 2, 5).size() >= FEW ? decades
                : Stream.concat(TickStep.of(range).map(step -> step.ticks(range).toList()), decades);
    }

    /** @param step decades between powers of ten that are labelled */
    private static List<BigDecimal> multiples(Range range, int step, int... factors) {
        int first = Math.floorDiv((int) Math.floor(Math.log10(range.getLowerBound())), step) * step;
        int last = (int) Math.ceil(Math.log10(range.getUpperBound()));
        return IntStream.rangeClosed(first, last).filter(power -> (power - first) % step == 0).boxed()
                .flatMap(power -> IntStream.of(factors)
                        .mapToObj(factor -> BigDecimal.valueOf(factor).scaleByPowerOfTen(power)))
                .filter(value -> range.contains(value.doubleValue())).toList();
    }

    private boolean fits(List<BigDecimal> values, TickRoom room) {
        for (int i = 1; i < values.size(); i++) {
            double apart = Math.abs(valueToJava2D(values.get(i).doubleValue(), room.area(), room.edge())
                    - valueToJava2D(values.get(i - 1).doubleValue(), room.area(), room.edge()));
            double extents = (room.extent().applyAsDouble(label(values.get(i - 1)))
                    + room.extent().applyAsDouble(label(values.get(i)))) / 2;
            if (apart < PITCH * extents) {
                return false;
            }
        }
        return true;
    }

    /** In decimals as long as they are short, otherwise such as 2e-7. */
    static String label(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String text = plain.toPlainString();
        if (text.length() <= LONGEST) {
            return text;
        }
        int power = plain.precision() - plain.scale() - 1;
        BigDecimal factor = plain.scaleByPowerOfTen(-power).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return factor.toPlainString() + "e" + power;
    }
}
