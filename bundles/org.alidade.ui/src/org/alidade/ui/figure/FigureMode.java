package org.alidade.ui.figure;

/** What dragging with the mouse does. */
public enum FigureMode {
    /** The rows in the rectangle are brushed. */
    SELECT,
    /** The rectangle is zoomed to. */
    ZOOM
}
