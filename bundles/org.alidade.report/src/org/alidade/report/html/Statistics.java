package org.alidade.report.html;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.alidade.core.table.SummaryRow;
import org.alidade.report.statistics.OverSeeds;

/**
 * The numbers of a line of a summary, each the mean and the standard deviation over seeds; empty texts for what says
 * nothing.
 *
 * @param mean   mean of the values
 * @param sd     standard deviation of the population of values
 * @param lower  first quartile
 * @param median median
 * @param upper  third quartile
 */
public record Statistics(String mean, String sd, String lower, String median, String upper) {

    /**
     * Statistics of a column of numbers.
     *
     * @param rows one a seed
     */
    static Statistics of(List<SummaryRow> rows) {
        return new Statistics(Digits.overSeeds(over(rows, SummaryRow::mean)),
                Digits.overSeeds(over(rows, SummaryRow::sd)), Digits.overSeeds(over(rows, SummaryRow::lower)),
                Digits.overSeeds(over(rows, SummaryRow::median)), Digits.overSeeds(over(rows, SummaryRow::upper)));
    }

    /**
     * The share of ones of a column of 0 and 1: its quartiles are 0 or 1, its deviation follows from the share.
     *
     * @param rows one a seed
     */
    static Statistics share(List<SummaryRow> rows) {
        return new Statistics(Digits.shareOverSeeds(over(rows, SummaryRow::mean)), "", "", "", "");
    }

    private static Optional<OverSeeds> over(List<SummaryRow> rows, ToDoubleFunction<SummaryRow> statistic) {
        return OverSeeds.of(rows.stream().mapToDouble(statistic).toArray());
    }
}
