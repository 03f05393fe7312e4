package org.alidade.probes.jainwallace;

import java.util.Locale;

/** How the search for adversaries drives its candidates away from each other. */
public enum CrossTerm {
    /** As in the released code: the sum over all ordered pairs, divided by K². */
    CODE,
    /** As in the paper: the sum over the pairs i < j, divided by K (K - 1). */
    PAPER;

    /** The term that a setting names. */
    static CrossTerm of(String choice) {
        return valueOf(choice.toUpperCase(Locale.ROOT));
    }

    /** What the divergence of each unordered pair of K candidates is multiplied by. */
    double weight(int candidates) {
        return switch (this) {
        case CODE -> 2.0 / ((double) candidates * candidates);
        case PAPER -> candidates == 1 ? 0 : 1 / (candidates * (candidates - 1.0));
        };
    }
}
