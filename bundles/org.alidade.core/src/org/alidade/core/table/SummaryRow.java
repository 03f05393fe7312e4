package org.alidade.core.table;

import java.util.Optional;

/**
 * One column of one group of rows in seven numbers. All statistics are over the values that are not missing; they are
 * NaN where there are none.
 *
 * @param column  id of the column
 * @param group   value of the grouping column; empty for all rows together
 * @param count   number of values
 * @param missing number of missing cells
 * @param mean    arithmetic mean; for a column of 0 and 1 the share of ones
 * @param sd      standard deviation of the population (divisor n), as the papers report it
 * @param lower   first quartile, linear interpolation
 * @param median  median
 * @param upper   third quartile
 */
public record SummaryRow(String column, Optional<String> group, int count, int missing, double mean, double sd,
        double lower, double median, double upper) {
}
