package org.alidade.datasets.split;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many examples there are of each origin and label: what must be known before splits can be drawn. */
public final class Census {

    private final Map<Origin, SortedMap<String, Integer>> counts = new EnumMap<>(Origin.class);

    /** One more example. */
    public void add(Origin origin, String label) {
        counts.computeIfAbsent(origin, any -> new TreeMap<>()).merge(label, 1, Integer::sum);
    }

    /** Number of examples of an origin. */
    public int count(Origin origin) {
        return counts(origin).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of examples of an origin by label. */
    SortedMap<String, Integer> counts(Origin origin) {
        return counts.getOrDefault(origin, new TreeMap<>());
    }
}
