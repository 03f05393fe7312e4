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
    EXAMPLES(true, true),
    /**
     * The mean of x, of a column of 0 and 1 a share: one horizontal bar for each value of the text column {@code by} and
     * each group, with the 95 % confidence interval of the mean.
     */
    BAR(false, true),
    /**
     * The mean of x in cells: a line for each value of the text column {@code by}, a column for each of {@code group}.
     * Every cell has its number; shading runs from one end of the x axis to the other.
     */
    HEATMAP(false, true);

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

    /** Whether it cannot do without a group. */
    public boolean needsGroup() {
        return this == HEATMAP;
    }

    /** Whether its x axis may be logarithmic. Bars begin at 0, which no logarithmic axis has. */
    public boolean scalesX() {
        return switch (this) {
        case HISTOGRAM, VIOLIN, DENSITY, BOX, SCATTER, CURVE -> true;
        case CONTINGENCY, EXAMPLES, BAR, HEATMAP -> false;
        };
    }

    /** Whether its y axis may be logarithmic. */
    public boolean scalesY() {
        return this == SCATTER || this == CURVE;
    }

    /** Whether it takes several columns along x. */
    public boolean takesSeveral() {
        return this == DENSITY || this == BOX || this == EXAMPLES;
    }
}
