package org.alidade.learn.tape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The shape of a batch of sequences of different lengths, without padding.
 *
 * <p>Every array over it is [rows, width]; the tokens of sequence i are the consecutive rows
 * {@code start(i) .. start(i) + length(i) - 1}. The first and last {@code edge} positions of each sequence are hidden
 * from attention (1 where sequences are framed by start and end symbols, 0 otherwise). Immutable and thread-safe.
 */
public final class Packed {

    private final int[] start;
    private final int[] length;
    private final int[] order;
    private final int[] active;
    private final int rows;
    private final int edge;

    /**
     * Lays sequences out one after the other.
     *
     * @param lengths positions of each sequence, edges included; at least 2 * edge, and at least 1
     * @param edge    positions at either end that attention must not see, 0 or more
     */
    public Packed(int[] lengths, int edge) {
        this.length = lengths.clone();
        this.edge = edge;
        this.start = new int[length.length];
        int next = 0;
        for (int i = 0; i < length.length; i++) {
            requireLength(i);
            start[i] = next;
            next += length[i];
        }
        this.rows = next;
        this.order = IntStream.range(0, length.length).boxed()
                .sorted(Comparator.comparingInt(i -> -length[i])) // stable: sequences of equal length keep their order
                .mapToInt(Integer::intValue).toArray();
        this.active = countActive();
    }

    private void requireLength(int i) {
        if (length[i] < Math.max(1, 2 * edge)) {
            throw new IllegalArgumentException(
                    "Sequence " + i + " has " + length[i] + " positions, expected at least " + Math.max(1, 2 * edge));
        }
    }

    private int[] countActive() {
        int longest = Arrays.stream(length).max().orElse(0);
        int[] counts = new int[longest + 1];
        for (int t = 0, k = order.length; t <= longest; t++) {
            while (k > 0 && length[order[k - 1]] <= t) {
                k--;
            }
            counts[t] = k;
        }
        return counts;
    }

    /** Number of sequences. */
    public int count() {
        return length.length;
    }

    /** Number of tokens of all sequences together, edges included. */
    public int rows() {
        return rows;
    }

    /** Positions of the longest sequence, 0 for an empty batch. */
    public int longest() {
        return active.length - 1;
    }

    /** Positions at either end of a sequence that attention must not see. */
    public int edge() {
        return edge;
    }

    /** First row of sequence i. */
    public int start(int i) {
        return start[i];
    }

    /** Positions of sequence i, edges included. */
    public int length(int i) {
        return length[i];
    }

    /** One past the last row of sequence i. */
    public int end(int i) {
        return start[i] + length[i];
    }

    /** First row of sequence i that attention may see. */
    public int from(int i) {
        return start[i] + edge;
    }

    /** One past the last row of sequence i that attention may see. */
    public int to(int i) {
        return start[i] + length[i] - edge;
    }

    /** The k-th sequence in order of decreasing length; the first {@link #active active(t)} have a position t. */
    public int byLength(int k) {
        return order[k];
    }

    /** How many sequences have a position t. */
    public int active(int t) {
        return t < active.length ? active[t] : 0;
    }
}
