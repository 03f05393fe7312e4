package org.alidade.core.figure;

import java.util.Objects;

/**
 * How a figure shows its columns, by the id of a contribution at {@code org.alidade.core.figures}. Whoever declares or
 * stores a figure need not have the kind installed; whoever draws it must.
 *
 * @param id such as {@code org.alidade.report.violin}
 */
public record FigureKind(String id) {

    /** What declarations and stored results leave out. */
    private static final String BUILT_IN = "org.alidade.report.";

    /** Shares of x in bins, one translucent histogram a group, each normalised to sum 1. */
    public static final FigureKind HISTOGRAM = builtIn("histogram");
    /** Density of x, one horizontal violin for each bin of y and each group, with quartiles. */
    public static final FigureKind VIOLIN = builtIn("violin");
    /** Kernel density estimates, one curve for each column and group. */
    public static final FigureKind DENSITY = builtIn("density");
    /** Quartiles, median, whiskers of 1.5 interquartile ranges and what lies beyond, one box for each column and group. */
    public static final FigureKind BOX = builtIn("box");
    /** A point a row at x and y, by group. */
    public static final FigureKind SCATTER = builtIn("scatter");
    /**
     * A point for each value of the text column {@code by}, at the means of x and y over its rows; the points of a group
     * joined in the order of x if there are several.
     */
    public static final FigureKind CURVE = builtIn("curve");
    /** Shares of all rows, in percent, in the four cells that x and y make; both are 0 or 1. x names the columns. */
    public static final FigureKind CONTINGENCY = builtIn("contingency");
    /**
     * The units of single instances, shaded by weights: a line for each of the columns, which hold weights. The rows
     * highest and lowest in y are shown; the text column {@code by} has the units, separated by tabs.
     */
    public static final FigureKind EXAMPLES = builtIn("examples");
    /**
     * The mean of x, of a column of 0 and 1 a share: one horizontal bar for each value of the text column {@code by} and
     * each group, with the 95 % confidence interval of the mean.
     */
    public static final FigureKind BAR = builtIn("bar");
    /**
     * The mean of x in cells: a line for each value of the text column {@code by}, a column for each of {@code group}.
     * Every cell has its number; shading runs from one end of the x axis to the other.
     */
    public static final FigureKind HEATMAP = builtIn("heatmap");

    public FigureKind {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A figure kind has an id, found \"" + id + "\"");
        }
    }

    private static FigureKind builtIn(String name) {
        return new FigureKind(BUILT_IN + name);
    }

    /** The kind of a name as declarations spell it: one without a dot is that of a built-in kind. */
    public static FigureKind named(String name) {
        return name.contains(".") ? new FigureKind(name) : builtIn(name);
    }

    /** The shortest name that {@link #named} understands: {@code violin}, {@code com.example.rank.strip}. */
    public String name() {
        String rest = id.startsWith(BUILT_IN) ? id.substring(BUILT_IN.length()) : id;
        return rest.isEmpty() || rest.contains(".") ? id : rest;
    }

    @Override
    public String toString() {
        return name();
    }
}
