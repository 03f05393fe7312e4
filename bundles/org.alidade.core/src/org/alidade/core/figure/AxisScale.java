package org.alidade.core.figure;

/** How numbers are laid along an axis. */
public enum AxisScale {
    /** Equal differences are equally far apart. */
    LINEAR,
    /** Equal ratios are equally far apart; the axis begins above 0. */
    LOGARITHMIC;

    /** Where a number lies, in units of the axis: the number itself or its decimal logarithm. */
    public double position(double value) {
        return this == LINEAR ? value : Math.log10(value);
    }

    /** The number at a position. */
    public double value(double position) {
        return this == LINEAR ? position : Math.pow(10, position);
    }

    /** Whether an axis can show a number at all. */
    public boolean shows(double value) {
        return this == LINEAR || value > 0;
    }
}
