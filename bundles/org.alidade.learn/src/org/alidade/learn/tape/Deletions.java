package org.alidade.learn.tape;

import java.util.Arrays;

/**
 * Variants of the sequences of a batch that lack one position each: of every sequence those without position
 * {@code from(i)}, {@code from(i) + 1} .. {@code to(i) - 1}, sequence after sequence. Immutable.
 */
public final class Deletions {

    private final Packed full;
    private final int[] from;
    private final int[] to;
    private final int[] first;
    private final Packed variants;

    /**
     * @param from first deleted position of each sequence
     * @param to   one past the last deleted position of each sequence; equal to from for none
     */
    public Deletions(Packed full, int[] from, int[] to) {
        this.full = full;
        this.from = from.clone();
        this.to = to.clone();
        this.first = new int[full.count()];
        int total = 0;
        for (int i = 0; i < full.count(); i++) {
            first[i] = total;
            total += to[i] - from[i];
        }
        int[] lengths = new int[total];
        for (int i = 0, v = 0; i < full.count(); i++) {
            for (int deleted = from[i]; deleted < to[i]; deleted++) {
                lengths[v++] = full.length(i) - 1;
            }
        }
        this.variants = new Packed(lengths, full.edge());
    }

    /** Every visible position of every sequence. */
    public static Deletions ofAll(Packed full) {
        int[] from = new int[full.count()];
        int[] to = new int[full.count()];
        for (int i = 0; i < full.count(); i++) {
            from[i] = full.edge();
            to[i] = full.length(i) - full.edge();
        }
        return new Deletions(full, from, to);
    }

    /** The sequences nothing is deleted from. */
    public Packed full() {
        return full;
    }

    /** The shape of the variants. */
    public Packed variants() {
        return variants;
    }

    /** First deleted position of sequence i. */
    public int from(int i) {
        return from[i];
    }

    /** One past the last deleted position of sequence i. */
    public int to(int i) {
        return to[i];
    }

    /** The number, among the variants, of sequence i without the given position. */
    public int variant(int i, int deleted) {
        return first[i] + deleted - from[i];
    }

    /** The row that each row of the variants has among those of the full sequences, [variants.rows]. */
    public int[] rows() {
        int[] rows = new int[full.rows()];
        Arrays.setAll(rows, r -> r);
        return apply(rows);
    }

    /** The words of the variants, [variants.rows], from those of the full sequences. */
    public int[] apply(int[] ids) {
        int[] result = new int[variants.rows()];
        int next = 0;
        for (int i = 0; i < full.count(); i++) {
            for (int deleted = from[i]; deleted < to[i]; deleted++) {
                System.arraycopy(ids, full.start(i), result, next, deleted);
                int rest = full.length(i) - deleted - 1;
                System.arraycopy(ids, full.start(i) + deleted + 1, result, next + deleted, rest);
                next += deleted + rest;
            }
        }
        return result;
    }
}
