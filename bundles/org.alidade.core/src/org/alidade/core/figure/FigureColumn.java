package org.alidade.core.figure;

/** What a figure shows where. */
public enum FigureColumn {
    /** The columns along the horizontal axis, or of weights. */
    X,
    /** The numeric column along the vertical axis. */
    Y,
    /** The text column whose values are told apart. */
    GROUP,
    /** The text column that the kind asks for. */
    BY
}
