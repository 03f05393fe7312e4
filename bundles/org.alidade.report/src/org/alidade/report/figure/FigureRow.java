package org.alidade.report.figure;

/**
 * A row that a figure shows.
 *
 * @param table which of the figure's tables it is in, from 0
 * @param row   which row of that table, from 0
 */
public record FigureRow(int table, int row) {

    public FigureRow {
        if (table < 0 || row < 0) {
            throw new IllegalArgumentException("Expected a table and a row from 0, found " + table + ", " + row);
        }
    }
}
