package org.alidade.learn.network;

/** An example as a network takes it in: word numbers, and whatever else the network needs. Immutable. */
public interface Text {

    /** Number of tokens of the text that is attended to, its marks included. */
    int length();

    /** Number of positions that attention is spread over, marks included: tokens unless a network says otherwise. */
    default int units() {
        return length();
    }

    /** Number of tokens of each unit, where units are larger than tokens: there are no marks then; else empty. */
    default int[] segments() {
        return new int[0];
    }
}
