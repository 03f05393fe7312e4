package org.alidade.report.figure;

import org.alidade.core.figure.AxisScale;
import org.jfree.data.Range;

/** An axis of numbers that can be zoomed. */
interface ShownAxis {

    /** What it shows when nothing is zoomed. */
    Range whole();

    /** Shows another range, from now on the whole one. */
    void showWhole(Range range);

    /** Whether it always begins at 0, so that heights can be compared. */
    boolean beginsAtZero();

    /** How numbers are laid along it. */
    AxisScale scale();
}
