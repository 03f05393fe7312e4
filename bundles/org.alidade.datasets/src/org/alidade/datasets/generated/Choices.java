package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Even chances among listed items. */
final class Choices {

    private Choices() {
    }

    /** One item of a list. */
    static <T> T pick(List<T> items, RandomGenerator random) {
        return items.get(random.nextInt(items.size()));
    }

    /** The items in a new order, every order as likely (Fisher and Yates). */
    static <T> List<T> shuffled(List<T> items, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
        }
        return shuffled;
    }
}
