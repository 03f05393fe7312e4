package org.alidade.report.document;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.table.Table;

/**
 * What a probe measured on one trained model.
 *
 * @param cell  which
 * @param table its rows
 */
public record Rows(ProbeCell cell, Table table) {
}
