package org.alidade.report.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.jfree.chart.JFreeChart;

/**
 * One whole text under several rows of weights: attention, what it might be instead, what explains the prediction
 * otherwise. Rows that are to be compared share a scale. Drawn as the figures of {@link FigureKind#EXAMPLES} are.
 */
public final class TextFigure {

    /** What figures of this kind are to parts that ask for a declaration. */
    public static final FigureDeclaration DECLARATION = new FigureDeclaration("instance", "Instance",
            FigureKind.EXAMPLES, List.of("weight"), Optional.of("value"), Optional.empty(), Optional.of("text"),
            List.of(0., 1.), 0, 1, 0, 1, "");

    private TextFigure() {
    }

    /** Whether weights are shown as lengths too. */
    public enum Bars {
        /** A bar below each word. */
        SHOWN,
        /** Shades alone. */
        HIDDEN
    }

    /**
     * A row of weights.
     *
     * @param label   what they are
     * @param weights one for each unit; empty if there are none, and the remark says why
     * @param largest the weight that has the full colour; 0 if all are 0
     * @param remark  what follows from them, such as a prediction; of several lines if it has line breaks
     */
    public record Line(String label, List<Float> weights, double largest, String remark) {

        public Line {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(remark, "remark");
            weights = List.copyOf(weights);
        }
    }

    /**
     * The figure.
     *
     * @param units of the text
     * @param lines from top to bottom
     * @throws IllegalArgumentException if a line has some weights, but not one for each unit
     */
    public static JFreeChart chart(String title, String subtitle, List<String> units, List<Line> lines, Bars bars,
            FigureTheme theme) {
        for (Line line : lines) {
            if (!line.weights().isEmpty() && line.weights().size() != units.size()) {
                throw new IllegalArgumentException("Line " + line.label() + " has " + line.weights().size()
                        + " weights, expected one for each of " + units.size() + " units");
            }
        }
        return new Look(theme).framed(title, subtitle,
                new LinesPlot(List.copyOf(units), List.copyOf(lines), bars, theme));
    }
}
