package org.alidade.core.certificate;

import java.util.Locale;

/**
 * How often something came about.
 *
 * @param count times that it did
 * @param of    times that it could have, at least 1
 */
public record Share(int count, int of) {

    /** Quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("A share of " + count + " of " + of);
        }
    }

    /** The share itself, 0 to 1. */
    public double value() {
        return (double) count / of;
    }

    /** Lower end of the 95 % score interval (Wilson 1927), which holds for small counts too. */
    public double lower() {
        return Math.max(0, centre() - halfWidth());
    }

    /** Upper end of that interval. */
    public double upper() {
        return Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }

    /** For people: {@code 9 of 10 (0.60 to 0.98)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %d (%.2f to %.2f)", count, of, lower(), upper());
    }
}
