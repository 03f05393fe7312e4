package org.alidade.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jfree.data.Range;

/**
 * The distance of two ticks of an axis: 1, 2, 2.5 or 5 times a power of ten. Ticks are its multiples, reckoned in
 * decimals: sums of doubles would make a 0 of "-0" and leave out the last tick.
 *
 * @param size above 0
 */
record TickStep(BigDecimal size) {

    private static final List<BigDecimal> ROUND = Stream.of("1", "2", "2.5", "5").map(BigDecimal::new).toList();
    /** The finest step makes some thousand ticks. */
    private static final int FINEST = 3;
    /** The coarsest step leaves one tick at most. */
    private static final int COARSEST = 1;

    TickStep {
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("The distance of two ticks is above 0, found " + size);
        }
    }

    /** Steps for an axis, from fine to coarse. */
    static Stream<TickStep> of(Range axis) {
        int power = (int) Math.floor(Math.log10(axis.getLength()));
        return Stream.iterate(power - FINEST, p -> p <= power + COARSEST, p -> p + 1)
                .flatMap(p -> ROUND.stream().map(round -> new TickStep(round.scaleByPowerOfTen(p))));
    }

    /** The ticks within a range, ascending. */
    Stream<BigDecimal> ticks(Range range) {
        BigDecimal last = quotient(range.getUpperBound(), RoundingMode.FLOOR);
        return Stream.iterate(quotient(range.getLowerBound(), RoundingMode.CEILING), tick -> tick.compareTo(last) <= 0,
                tick -> tick.add(BigDecimal.ONE)).map(size::multiply);
    }

    private BigDecimal quotient(double value, RoundingMode rounding) {
        return BigDecimal.valueOf(value).divide(size, 0, rounding);
    }

    /** The text of a tick, with the decimals that the step needs. */
    String label(BigDecimal tick) {
        int decimals = Math.max(0, size.stripTrailingZeros().scale());
        return tick.signum() == 0 ? "0" : String.format(Locale.ROOT, "%,." + decimals + "f", tick);
    }
}
