package org.alidade.ui.instance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which instance comes next in an order. */
record Neighbours(List<String> ids) {

    Neighbours {
        ids = List.copyOf(ids);
    }

    /** Where to. */
    enum Way {
        NEXT, PREVIOUS
    }

    /**
     * The nearest one of a kind; the first or last of them if the current one is not in this order, none beyond the ends.
     */
    Optional<String> from(String current, Way way, Predicate<String> kind) {
        int place = ids.indexOf(current);
        IntStream places = way == Way.NEXT ? IntStream.range(place + 1, ids.size())
                : IntStream.iterate((place < 0 ? ids.size() : place) - 1, i -> i >= 0, i -> i - 1);
        return places.mapToObj(ids::get).filter(kind).findFirst();
    }

    /** The instance of an id, or the only one whose id ends in a colon and what was typed: {@code 17} for test:17. */
    Optional<String> named(String typed) {
        String name = typed.strip();
        if (ids.contains(name)) {
            return Optional.of(name);
        }
        List<String> ending = ids.stream().filter(id -> id.endsWith(":" + name)).toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }
}
