package org.alidade.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.math.Sample;

/** How the results of both sides are compared, number by number; what one side does not have is NaN. */
enum Agreement {
    /** They should be equal up to rounding. */
    PAIRED {
        @Override
        Finding of(double[] ours, double[] theirs, double[] differences) {
            double size = mean(absolute(ours));
            double difference = mean(absolute(differences));
            return new Finding(String.format(Locale.ROOT, "mean %.4g, mean |difference| %.1e", size, difference),
                    difference <= 1e-3 * size);
        }
    },
    /** They come from different random numbers, and should have the same mean. */
    DRAWN {
        @Override
        Finding of(double[] ours, double[] theirs, double[] differences) {
            double error = Sample.of(differences).orElseThrow().sd() / Math.sqrt(differences.length);
            return new Finding(
                    String.format(Locale.ROOT, "means %.4f and %.4f, difference %.4f +- %.4f, of %d", mean(ours),
                            mean(theirs), mean(differences), error, differences.length),
                    Math.abs(mean(differences)) <= 4 * error);
        }
    };

    /**
     * What came out.
     *
     * @param text   for people
     * @param agrees whether both sides have measured the same
     */
    record Finding(String text, boolean agrees) {
    }

    /** Compares numbers that both sides have. */
    abstract Finding of(double[] ours, double[] theirs, double[] differences);

    /** Compares; both sides must be in the same order. */
    Finding compare(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return new Finding(ours.length + " results of Alidade, " + theirs.length + " of PyTorch", false);
        }
        int[] both = IntStream.range(0, ours.length)
                .filter(i -> !Double.isNaN(ours[i]) && !Double.isNaN(theirs[i])).toArray();
        if (both.length == 0) {
            return new Finding("no result that both have", false);
        }
        return of(IntStream.of(both).mapToDouble(i -> ours[i]).toArray(),
                IntStream.of(both).mapToDouble(i -> theirs[i]).toArray(),
                IntStream.of(both).mapToDouble(i -> ours[i] - theirs[i]).toArray());
    }

    private static double[] absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
