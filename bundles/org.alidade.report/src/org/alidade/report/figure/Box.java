package org.alidade.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.math.Sample;

/**
 * A sample in quartiles.
 *
 * <p><b>Source</b>: Tukey's box plot as matplotlib and seaborn draw it: a whisker ends at the farthest value within 1.5
 * interquartile ranges of its quartile, or at the quartile itself if there is none.
 *
 * @param count  number of values, at least 1
 * @param low    end of the lower whisker
 * @param lower  first quartile, linear interpolation
 * @param median the median
 * @param upper  third quartile
 * @param high   end of the upper whisker
 * @param beyond values beyond the whiskers, ascending
 */
record Box(int count, double low, double lower, double median, double upper, double high, List<Double> beyond) {

    private static final double WHISKER = 1.5;

    Box {
        beyond = List.copyOf(beyond);
    }

    /** @return empty for no values */
    static Optional<Box> of(double[] values) {
        return Sample.of(values).map(sample -> of(values, sample));
    }

    private static Box of(double[] values, Sample sample) {
        double lower = sample.quantile(.25);
        double upper = sample.quantile(.75);
        double reach = WHISKER * (upper - lower);
        double low = Arrays.stream(values).filter(v -> v >= lower - reach).min().orElse(lower);
        double high = Arrays.stream(values).filter(v -> v <= upper + reach).max().orElse(upper);
        List<Double> beyond = Arrays.stream(values).filter(v -> v < lower - reach || v > upper + reach).sorted().boxed()
                .toList();
        return new Box(values.length, Math.min(low, lower), lower, sample.median(), upper, Math.max(high, upper),
                beyond);
    }
}
