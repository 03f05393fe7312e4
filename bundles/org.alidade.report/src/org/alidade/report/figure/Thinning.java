package org.alidade.report.figure;

import java.util.List;
import java.util.stream.IntStream;

/** Leaves out points evenly where there are more than can be told apart or than a file should hold. */
final class Thinning {

    /** Most points of a figure. */
    static final int MOST = 5000;

    private Thinning() {
    }

    /**
     * Evenly chosen elements of a list, in their order: a group keeps its share.
     *
     * @param all number of elements of all groups together
     */
    static <T> List<T> of(List<T> group, int all) {
        if (all <= MOST) {
            return group;
        }
        double share = MOST / (double) all;
        return IntStream.range(0, group.size()).filter(i -> i == 0 || (long) (i * share) > (long) ((i - 1) * share))
                .mapToObj(group::get).toList();
    }
}
