package org.alidade.ui.grid;

import java.util.Optional;

/** What a grid shows. Asked on the UI thread, for visible cells only. */
public interface GridContent {

    /** Number of columns. */
    int columns();

    /** Number of rows. */
    int rows();

    /** Heading of a column; of several lines if it has line breaks. */
    String heading(int column);

    /** Text of a cell. */
    String text(int column, int row);

    /** The longest text that a column may come to show, where those that it shows at first are shorter. */
    default String longest(int column) {
        return "";
    }

    /** What pointing at a heading says. */
    default Optional<String> headingTip(int column) {
        return Optional.empty();
    }

    /** What pointing at a cell says. */
    default Optional<String> tip(int column, int row) {
        return Optional.empty();
    }

    /** How a cell is painted: name of a style that was given to the grid. */
    default Optional<String> style(int column, int row) {
        return Optional.empty();
    }
}
