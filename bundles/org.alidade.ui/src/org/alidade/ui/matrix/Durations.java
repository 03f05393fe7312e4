package org.alidade.ui.matrix;

import org.alidade.ui.Messages;

/** Times for people, no more exact than an estimate can be. */
final class Durations {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Durations() {
    }

    /** {@code 40 s}, {@code 12 min}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
    static String of(double seconds) {
        long all = (long) Math.ceil(seconds);
        if (all < 2 * MINUTE) {
            return Messages.bind(Messages.Duration_seconds, all);
        } else if (all < 2 * HOUR) {
            return Messages.bind(Messages.Duration_minutes, (all + MINUTE / 2) / MINUTE);
        } else if (all < 2 * DAY) {
            return Messages.bind(Messages.Duration_hours, all / HOUR, all % HOUR / MINUTE);
        }
        return Messages.bind(Messages.Duration_days, all / DAY, all % DAY / HOUR);
    }
}
