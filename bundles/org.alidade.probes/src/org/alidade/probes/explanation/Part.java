package org.alidade.probes.explanation;

import java.util.BitSet;

/**
 * A text of which some units are left; equal if the same units of the same text are.
 *
 * @param text its units; the same object for the same text
 * @param kept the units that are left, at least one; not to be changed
 */
public record Part(TextUnits text, BitSet kept) {

    /** All units but some. */
    public static Part without(TextUnits text, BitSet deleted) {
        BitSet kept = new BitSet(text.size());
        kept.set(0, text.size());
        kept.andNot(deleted);
        return new Part(text, kept);
    }
}
