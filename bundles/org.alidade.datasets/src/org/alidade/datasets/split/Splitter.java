package org.alidade.datasets.split;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;

/**
 * Draws splits of exact sizes in one pass over the examples, of which it holds none: selection sampling (Knuth, The Art
 * of Computer Programming 2, 3.4.2, algorithm S), in each stratum by itself. Same census, shares and seed, and examples
 * in the same order: same splits.
 *
 * <p><b>Source</b>: sizes as those of {@code train_test_split} of scikit-learn, which the three papers used: the share
 * of the examples, rounded up. <b>Differs</b>: other examples are drawn than NumPy's generator does with the same seed;
 * published splits need a {@link SplitFile}.
 */
public final class Splitter {

    /** One label where labels keep their shares, else all. */
    private static final String ANY = "";

    private final Shares shares;
    private final Map<Origin, Map<String, Stratum>> strata = new EnumMap<>(Origin.class);
    private final Map<Split, Integer> sizes = new EnumMap<>(Split.class);

    /** A splitter of the examples that were counted. */
    public Splitter(Census census, Shares shares, long seed) {
        this.shares = shares;
        for (Origin origin : Origin.values()) {
            RandomGenerator random = Seeds.random(seed, "splits of " + origin);
            strata.put(origin, strata(origin, counts(census, origin), random, census.count(Origin.DEV) == 0));
        }
    }

    /**
     * The split of the next example; empty if it is left out.
     *
     * @throws IllegalStateException if more are asked for than were counted
     */
    public Optional<Split> next(Origin origin, String label) {
        Stratum stratum = strata.get(origin).get(stratified() ? label : ANY);
        if (stratum == null) {
            throw new IllegalStateException("No example of " + origin + " with label " + label + " was counted");
        }
        return stratum.next();
    }

    /** Number of examples that a split gets in all. */
    public int size(Split split) {
        return sizes.getOrDefault(split, 0);
    }

    private boolean stratified() {
        return shares.drawing() == Shares.Drawing.STRATIFIED;
    }

    private SortedMap<String, Integer> counts(Census census, Origin origin) {
        return stratified() ? census.counts(origin)
                : new TreeMap<>(census.count(origin) == 0 ? Map.of() : Map.of(ANY, census.count(origin)));
    }

    private Map<String, Stratum> strata(Origin origin, SortedMap<String, Integer> counts, RandomGenerator random,
            boolean devIsDrawn) {
        SortedMap<String, Integer> drawn = drawn(origin, counts);
        SortedMap<String, Integer> test = switch (origin) {
        case WHOLE -> part(drawn, shares.test());
        case TEST -> part(drawn, shares.testSample());
        case TRAIN, DEV -> part(drawn, 0);
        };
        SortedMap<String, Integer> rest = new TreeMap<>(drawn);
        rest.replaceAll((label, count) -> origin == Origin.TEST ? 0 : count - test.get(label));
        SortedMap<String, Integer> dev = switch (origin) {
        case WHOLE, TRAIN -> part(rest, devIsDrawn ? shares.dev() : 0);
        case DEV -> rest;
        case TEST -> part(rest, 0);
        };
        Map<String, Stratum> strata = new HashMap<>();
        counts.forEach((label, count) -> {
            Map<Split, Integer> places = Map.of(Split.TEST, test.get(label), Split.DEV, dev.get(label), Split.TRAIN,
                    rest.get(label) - dev.get(label));
            places.forEach((split, size) -> sizes.merge(split, size, Integer::sum));
            strata.put(label, new Stratum(count, places, random));
        });
        return strata;
    }

    private SortedMap<String, Integer> drawn(Origin origin, SortedMap<String, Integer> counts) {
        SortedMap<String, Integer> drawn = new TreeMap<>(counts);
        if (origin == Origin.WHOLE && shares.perLabel() > 0) {
            drawn.replaceAll((label, count) -> Math.min(count, shares.perLabel()));
        }
        return drawn;
    }

    private static SortedMap<String, Integer> part(SortedMap<String, Integer> counts, double share) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Apportionment.of(counts, Apportionment.share(share, sum));
    }
}
