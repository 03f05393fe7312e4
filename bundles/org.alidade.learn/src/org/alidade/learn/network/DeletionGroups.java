package org.alidade.learn.network;

import java.util.ArrayList;
import java.util.List;

import org.alidade.learn.train.Batches;

/** Cuts the deletions of all single positions of many sequences into groups of about equally many rows. */
final class DeletionGroups {

    /**
     * A run of deletions from one sequence.
     *
     * @param sequence which
     * @param from     first position deleted
     * @param to       one past the last position deleted
     */
    record Piece(int sequence, int from, int to) {
    }

    private final int maximumRows;
    private final List<List<Piece>> groups = new ArrayList<>();
    private List<Piece> group = new ArrayList<>();
    private int room;

    private DeletionGroups(int maximumRows) {
        this.maximumRows = maximumRows;
        this.room = maximumRows;
    }

    /**
     * The groups, longest sequences first; a long sequence is cut into several groups.
     *
     * @param lengths     positions of each sequence, edges included
     * @param edge        positions at either end that are not deleted; a sequence with one more than these is left out
     * @param maximumRows positions of a group's variants together, unless a single variant has more
     */
    static List<List<Piece>> of(int[] lengths, int edge, int maximumRows) {
        DeletionGroups groups = new DeletionGroups(maximumRows);
        for (int[] longest : Batches.longestFirst(lengths, 1)) {
            int length = lengths[longest[0]];
            if (length > 2 * edge + 1) {
                groups.add(longest[0], length, edge, length - edge);
            }
        }
        groups.close();
        return groups.groups;
    }

    private void add(int sequence, int length, int first, int end) {
        int rows = length - 1;
        for (int from = first; from < end;) {
            int fitting = Math.min(end - from, room / rows);
            if (fitting == 0 && !group.isEmpty()) {
                close();
            } else {
                int taken = Math.max(1, fitting);
                group.add(new Piece(sequence, from, from + taken));
                from += taken;
                room -= taken * rows;
            }
        }
    }

    private void close() {
        if (!group.isEmpty()) {
            groups.add(group);
        }
        group = new ArrayList<>();
        room = maximumRows;
    }
}
