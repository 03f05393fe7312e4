package org.alidade.datasets.split;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Split;

/** A known number of examples, of which known numbers go to each split and the rest is left out. */
final class Stratum {

    private final Map<Split, Integer> places;
    private final RandomGenerator random;
    private int left;

    /**
     * @param size   number of examples
     * @param places of each split; together at most the size
     */
    Stratum(int size, Map<Split, Integer> places, RandomGenerator random) {
        this.left = size;
        this.places = new EnumMap<>(places);
        this.random = random;
    }

    /** The split of the next example: each of the places left is as likely. */
    Optional<Split> next() {
        if (left == 0) {
            throw new IllegalStateException("More examples than were counted");
        }
        int place = random.nextInt(left--);
        for (Map.Entry<Split, Integer> part : places.entrySet()) {
            if (place < part.getValue()) {
                part.setValue(part.getValue() - 1);
                return Optional.of(part.getKey());
            }
            place -= part.getValue();
        }
        return Optional.empty();
    }
}
