package org.alidade.learn.dl4j;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sequences of a batch in the padded form that Deeplearning4j and SameDiff work on. Shapes: G sequences of the group, T
 * positions of the longest of them, w the width.
 */
final class PaddedGroup {

    private final Packed tokens;
    private final int[] members;
    private final int longest;

    PaddedGroup(Packed tokens, int[] members) {
        this.tokens = tokens;
        this.members = members;
        this.longest = IntStream.of(members).map(tokens::length).max().orElse(0);
    }

    /** All sequences of a batch. */
    static PaddedGroup all(Packed tokens) {
        return new PaddedGroup(tokens, IntStream.range(0, tokens.count()).toArray());
    }

    int count() {
        return members.length;
    }

    /** T. */
    int longest() {
        return longest;
    }

    /** Rows [rows, w] of the batch as [G, T, w], zeros after the ends. */
    INDArray padded(INDArray rows, int w) {
        float[] from = Memory.read(rows);
        float[] to = new float[members.length * longest * w];
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            System.arraycopy(from, tokens.start(i) * w, to, k * longest * w, tokens.length(i) * w);
        }
        return Memory.array((long) members.length * longest, w, to).reshape(members.length, longest, w);
    }

    /** Copies [G, T, w] to the group's rows of a batch [rows * w]; what is after the ends is left out. */
    void unpad(INDArray padded, int w, float[] rows) {
        float[] from = Memory.read(padded.dup('c').reshape((long) members.length * longest, w));
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            System.arraycopy(from, k * longest * w, rows, tokens.start(i) * w, tokens.length(i) * w);
        }
    }

    /** 1 where a sequence has a token, else 0: [G, T]. */
    INDArray mask() {
        float[] mask = new float[members.length * longest];
        for (int k = 0; k < members.length; k++) {
            Arrays.fill(mask, k * longest, k * longest + tokens.length(members[k]), 1f);
        }
        return Memory.array(members.length, longest, mask);
    }
}
