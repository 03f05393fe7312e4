package org.alidade.core.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure over the columns of a probe's table. What its kind asks of it is said by
 * {@link org.alidade.core.contribution.FigureKindDescriptor}, where the kind is installed.
 *
 * @param id      unique within the probe
 * @param title   what it shows
 * @param kind    how
 * @param columns ids of the numeric columns along the horizontal axis, one unless the kind takes several; for
 *                {@link FigureKind#EXAMPLES} of the columns of weights
 * @param y       id of the numeric column along the vertical axis or by which examples are chosen, as the kind says
 * @param group   id of the text column whose values are told apart by colour and pattern, or are the columns of a
 *                {@link FigureKind#HEATMAP}
 * @param by      id of the text column that the kind asks for
 * @param edges   ascending bin edges: of x for a histogram, of y for violins, without meaning for others; the last bin
 *                includes its upper edge
 * @param from    lower end of the x axis
 * @param to      upper end of the x axis
 * @param low     lower end of the y axis, where y is drawn as numbers
 * @param high    upper end of the y axis, likewise
 * @param xScale  of the x axis; one that is logarithmic begins above 0
 * @param yScale  of the y axis, likewise
 * @param source  paper and figure that it re-creates; empty for none
 */
public record FigureDeclaration(String id, String title, FigureKind kind, List<String> columns, Optional<String> y,
        Optional<String> group, Optional<String> by, List<Double> edges, double from, double to, double low,
        double high, AxisScale xScale, AxisScale yScale, String source) {

    public FigureDeclaration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        columns = List.copyOf(columns);
        edges = List.copyOf(edges);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Figure " + id + " needs at least one column x, found none");
        }
        if (edges.size() < 2 || !(from < to) || !(low < high)) {
            throw new IllegalArgumentException(
                    "Figure " + id + " needs at least two edges and axes, found " + edges + ", " + from + " to " + to
                            + " and " + low + " to " + high);
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException("Figure " + id + ": edges are not ascending: " + edges);
            }
        }
        requirePositive(id, "x", xScale, from);
        requirePositive(id, "y", yScale, low);
    }

    private static void requirePositive(String id, String axis, AxisScale scale, double begin) {
        if (scale == AxisScale.LOGARITHMIC && !(begin > 0)) {
            throw new IllegalArgumentException("Figure " + id + ": the " + axis
                    + " axis is logarithmic, expected that it begins above 0, found " + begin);
        }
    }

    /** A figure with linear axes. */
    public FigureDeclaration(String id, String title, FigureKind kind, List<String> columns, Optional<String> y,
            Optional<String> group, Optional<String> by, List<Double> edges, double from, double to, double low,
            double high, String source) {
        this(id, title, kind, columns, y, group, by, edges, from, to, low, high, AxisScale.LINEAR, AxisScale.LINEAR,
                source);
    }

    /** The first or only column along the horizontal axis. */
    public String x() {
        return columns.get(0);
    }

    /**
     * The bin of a value.
     *
     * @return from 0 to {@code edges.size() - 2}, or -1 if the value lies outside
     */
    public int bin(double value) {
        int last = edges.size() - 1;
        if (value == edges.get(last)) {
            return last - 1;
        }
        for (int i = 0; i < last; i++) {
            if (value >= edges.get(i) && value < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
