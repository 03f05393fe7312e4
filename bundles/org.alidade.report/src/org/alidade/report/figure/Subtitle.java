package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a figure does not show, in one line below its title. */
final class Subtitle {

    private final List<String> parts = new ArrayList<>();

    /** Values that there are none of. */
    Subtitle unmeasured(int unmeasured, int all) {
        if (unmeasured > 0) {
            parts.add(String.format(Locale.ROOT, "%,d of %,d not measured", unmeasured, all));
        }
        return this;
    }

    /** Values that lie beyond the axes. */
    Subtitle outside(int outside) {
        if (outside > 0) {
            parts.add(String.format(Locale.ROOT, "%,d outside the axes", outside));
        }
        return this;
    }

    /** Values of which some are left out lest nothing be seen. */
    Subtitle drawn(int drawn, int all) {
        if (drawn < all) {
            parts.add(String.format(Locale.ROOT, "%,d of %,d points drawn, evenly chosen", drawn, all));
        }
        return this;
    }

    String text() {
        return String.join("; ", parts);
    }
}
