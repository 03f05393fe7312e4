package org.alidade.core.figure;

/** How a figure shows its columns. Every kind is drawn by one renderer, in the window as in reports. */
public enum FigureKind {
    /** Shares of x in bins, one translucent histogram a group, each normalised to sum 1. */
    HISTOGRAM,
    /** Density of x, one horizontal violin for each bin of y and each group, with quartiles. */
    VIOLIN
}
