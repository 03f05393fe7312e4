package org.alidade.report.comparison;

import org.alidade.core.cell.Choice;
import org.alidade.core.table.Column;
import org.alidade.report.measured.Configuration;
import org.alidade.report.statistics.PairedComparison;

/**
 * Two configurations that differ in one thing, compared by what one probe measured on the same instances.
 *
 * @param probe             the probe with its settings
 * @param column            the column that is compared
 * @param first             one configuration
 * @param second            the other, which is taken from it
 * @param comparison        of both
 * @param pValue            of Wilcoxon's signed-rank test over instances; NaN if no instance differs
 * @param holm              the same by Holm, for the family of all tests of the matrix
 * @param benjaminiHochberg the same by Benjamini and Hochberg
 */
public record MatrixTest(Choice probe, Column column, Configuration first, Configuration second,
        PairedComparison comparison, double pValue, double holm, double benjaminiHochberg) {

    MatrixTest adjusted(double byHolm, double byBenjaminiHochberg) {
        return new MatrixTest(probe, column, first, second, comparison, pValue, byHolm, byBenjaminiHochberg);
    }
}
