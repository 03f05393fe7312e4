package org.alidade.core.figure;

/** How a figure shows its columns. Every kind is drawn by one renderer, in the window as in reports. */
public enum FigureKind {
    /** Shares of x in bins, one translucent histogram a group, each normalised to sum 1. */
    HISTOGRAM(false, false),
    /** Density of x, one horizontal violin for each bin of y and each group, with quartiles. */
    VIOLIN(true, false),
    /** Kernel density estimates, one curve for each column and group. */
    DENSITY(false, false),
    /** Quartiles, median, whiskers of 1.5 interquartile ranges and what lies beyond, one box for each column and group. */
    BOX(false, false),
    /** A point a row at x and y, by group. */
    SCATTER(true, false),
    /**
     * A point for each value of the text column {@code by}, at the means of x and y over its rows; the points of a group
     * joined in the order of x if there are several.
     */
    CURVE(true, true),
    /** Shares of all rows, in percent, in the four cells that x and y make; both are 0 or 1. x names the columns. */
    CONTINGENCY(true, false),
    /**
     * The units of single instances, shaded by weights: a line for each of the columns, which hold weights. The rows
     * highest and lowest in y are shown; the text column {@code by} has the units, separated by tabs.
     */
    EXAMPLES(true, true);

    private final boolean y;
    private final boolean by;

    FigureKind(boolean y, boolean by) {
        this.y = y;
        this.by = by;
    }

    /** Whether it takes a numeric column y. */
    public boolean needsY() {
        return y;
    }

    /** Whether it takes a text column {@code by}. */
    public boolean needsBy() {
        return by;
    }

    /** Whether it takes several columns along x. */
    public boolean takesSeveral() {
        return this == DENSITY || this == BOX || this == EXAMPLES;
    }
}
