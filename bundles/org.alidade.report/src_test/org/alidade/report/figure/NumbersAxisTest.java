package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersAxisTest {

    private static final Range CORRELATION = new Range(-1, 1);
    private static final Range PROBABILITY = new Range(0, 1);
    private static final Range MARGINS = new Range(-.05, 1.05);
    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Graphics2D GRAPHICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private static NumbersAxis axis(Range shown, Range possible, int size) {
        NumbersAxis axis = new NumbersAxis("x", shown, possible);
        axis.setTickLabelFont(Typeface.font(Font.PLAIN, size));
        return axis;
    }

    private static List<NumberTick> ticks(NumbersAxis axis, int width) {
        return axis.refreshTicksHorizontal(GRAPHICS, new Rectangle2D.Double(0, 0, width, 200), RectangleEdge.BOTTOM);
    }

    private static List<String> labels(Range shown, Range possible, int width) {
        return ticks(axis(shown, possible, 10), width).stream().map(NumberTick::getText).toList();
    }

    private static Stream<Range> ranges() {
        return Stream.of(CORRELATION, MARGINS, new Range(0, 1725), new Range(-.31, -.3), new Range(1e6, 1e6 + 1));
    }

    /** At each width from 250 to 2000 in fonts of 7 to 24. */
    @ParameterizedTest
    @MethodSource("ranges")
    void labelsKeepHalfALabelApart(Range shown) {
        for (int size : new int[] {7, 10, 14, 24}) {
            NumbersAxis axis = axis(shown, ANY, size);
            IntStream.iterate(250, width -> width <= 2000, width -> width + 50)
                    .forEach(width -> assertApart(axis, width));
        }
    }

    private static void assertApart(NumbersAxis axis, int width) {
        List<NumberTick> ticks = ticks(axis, width);
        assertTrue(ticks.size() > 0, () -> "no label at " + width + " px, " + axis.getTickLabelFont());
        for (int i = 1; i < ticks.size(); i++) {
            double before = length(axis, ticks.get(i - 1));
            double after = length(axis, ticks.get(i));
            double gap = at(axis, ticks.get(i), width) - at(axis, ticks.get(i - 1), width) - (before + after) / 2;
            String where = ticks.get(i).getText() + " at " + width + " px";
            assertTrue(gap >= Math.max(before, after) / 2 - 1e-6, () -> "only " + gap + " px before " + where);
        }
    }

    private static double length(NumbersAxis axis, NumberTick tick) {
        return GRAPHICS.getFontMetrics(axis.getTickLabelFont()).stringWidth(tick.getText());
    }

    private static double at(NumbersAxis axis, NumberTick tick, int width) {
        return axis.valueToJava2D(tick.getValue(), new Rectangle2D.Double(0, 0, width, 200), RectangleEdge.BOTTOM);
    }

    @Test
    void aWideAxisHasMoreLabelsThanANarrowOne() {
        assertTrue(labels(CORRELATION, CORRELATION, 250).size() >= 3);
        assertTrue(labels(CORRELATION, CORRELATION, 1000).size() > labels(CORRELATION, CORRELATION, 250).size());
    }

    @Test
    void zeroIsNeverNegativeAndBothEndsAreLabelled() {
        for (int width = 250; width <= 2000; width += 10) {
            List<String> labels = labels(CORRELATION, CORRELATION, width);
            assertTrue(labels.contains("0"), labels::toString);
            assertTrue(labels.get(0).startsWith("-1"), labels::toString);
            assertTrue(labels.get(labels.size() - 1).startsWith("1"), labels::toString);
        }
    }

    @Test
    void onlyPossibleNumbersAreLabelled() {
        for (int width = 250; width <= 2000; width += 10) {
            assertTrue(ticks(axis(MARGINS, PROBABILITY, 10), width).stream().map(NumberTick::getValue)
                    .allMatch(PROBABILITY::contains));
        }
        List<NumberTick> ticks = ticks(axis(MARGINS, PROBABILITY, 10), 500);
        assertEquals(0, ticks.get(0).getValue());
        assertEquals(1, ticks.get(ticks.size() - 1).getValue());
    }

    @Test
    void anAxisWithoutRoomOrPossibleNumbersHasNoLabels() {
        assertEquals(List.of(), labels(MARGINS, PROBABILITY, 0));
        assertEquals(List.of(), labels(new Range(2, 3), PROBABILITY, 500));
    }

    @Test
    void labelsAboveOneAnotherDoNotTouch() {
        NumbersAxis axis = axis(PROBABILITY, PROBABILITY, 10);
        int height = GRAPHICS.getFontMetrics(axis.getTickLabelFont()).getHeight();
        for (int room = 100; room <= 1000; room += 25) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, 300, room);
            List<NumberTick> ticks = axis.refreshTicksVertical(GRAPHICS, area, RectangleEdge.LEFT);
            double pitch = axis.lengthToJava2D(ticks.get(1).getValue() - ticks.get(0).getValue(), area,
                    RectangleEdge.LEFT);
            assertTrue(pitch > height, () -> pitch + " px for labels of " + height);
        }
    }
}
