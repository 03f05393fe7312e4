package org.alidade.core.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure over the columns of a probe's table.
 *
 * @param id     unique within the probe
 * @param title  what it shows
 * @param kind   how
 * @param x      id of the numeric column along the horizontal axis
 * @param y      id of the numeric column that makes bins along the vertical axis ({@link FigureKind#VIOLIN})
 * @param group  id of the text column whose values are told apart by colour and pattern
 * @param edges  ascending bin edges: of x for a histogram, of y for violins; the last bin includes its upper edge
 * @param from   lower end of the x axis
 * @param to     upper end of the x axis
 * @param source paper and figure that it re-creates; empty for none
 */
public record FigureDeclaration(String id, String title, FigureKind kind, String x, Optional<String> y,
        Optional<String> group, List<Double> edges, double from, double to, String source) {

    public FigureDeclaration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(source, "source");
        edges = List.copyOf(edges);
        if (edges.size() < 2 || !(from < to)) {
            throw new IllegalArgumentException(
                    "Figure " + id + " needs at least two edges and an axis, found " + edges + ", " + from + " to "
                            + to);
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException("Figure " + id + ": edges are not ascending: " + edges);
            }
        }
        if (kind == FigureKind.VIOLIN && y.isEmpty()) {
            throw new IllegalArgumentException("Figure " + id + ": violins need a column y to make bins of");
        }
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
