package org.alidade.report.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.alidade.core.math.Seeds;

/**
 * One quantity, measured on the same instances once for each seed. Seeds are in ascending order, instances in that in
 * which they were first seen. Immutable.
 */
public final class SeedSamples {

    private final String data;
    private final List<Long> seeds;
    private final List<List<String>> cells;
    private final List<String> instances;
    private final double[][] values;

    /**
     * What one seed gave.
     *
     * @param seed   the seed
     * @param cells  keys of the cells that the values come from
     * @param values by instance; NaN where missing
     */
    public record Seed(long seed, List<String> cells, Map<String, Double> values) {

        public Seed {
            cells = List.copyOf(cells);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            for (Map.Entry<String, Double> entry : values.entrySet()) {
                if (entry.getValue().isInfinite()) {
                    throw new IllegalArgumentException("Cells " + cells + ", instance " + entry.getKey()
                            + ": expected a number, found " + entry.getValue());
                }
            }
        }

        /** What one cell gave. */
        public Seed(long seed, String cell, Map<String, Double> values) {
            this(seed, List.of(cell), values);
        }
    }

    /**
     * @param data  content hash of the corpus that the instances are of
     * @param seeds in any order; instances that a seed lacks are missing
     * @throws IllegalArgumentException if there is no seed, or the same cell twice
     */
    public SeedSamples(String data, List<Seed> seeds) {
        this.data = Objects.requireNonNull(data, "data");
        List<Seed> ascending = seeds.stream()
                .sorted(Comparator.comparingLong(Seed::seed).thenComparing(seed -> seed.cells().toString())).toList();
        this.seeds = ascending.stream().map(Seed::seed).toList();
        cells = ascending.stream().map(Seed::cells).toList();
        if (cells.isEmpty() || Set.copyOf(cells).size() < cells.size()) {
            throw new IllegalArgumentException("Expected different cells, at least one, found " + cells);
        }
        Set<String> all = new LinkedHashSet<>();
        ascending.forEach(seed -> all.addAll(seed.values().keySet()));
        instances = List.copyOf(all);
        values = ascending.stream().map(seed -> instances.stream()
                .mapToDouble(instance -> seed.values().getOrDefault(instance, Double.NaN)).toArray())
                .toArray(double[][]::new);
    }

    /** Content hash of the corpus. */
    public String data() {
        return data;
    }

    /** The seeds. */
    public List<Long> seeds() {
        return seeds;
    }

    /** Keys of the cells, in the order of the seeds. */
    public List<String> cells() {
        return cells.stream().flatMap(List::stream).distinct().toList();
    }

    /** Ids of the instances that any seed has. */
    public List<String> instances() {
        return instances;
    }

    /** Number of values that are missing, over all seeds. */
    public int missing() {
        return (int) Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
    }

    /** The values of a seed by its position, in the order of the instances; NaN where missing. */
    public double[] values(int seed) {
        return values[seed].clone();
    }

    /** A statistic of each seed; NaN for one without values. */
    public double[] estimates(Statistic statistic) {
        return Arrays.stream(values).mapToDouble(statistic::of).toArray();
    }

    /** For each instance the mean over the seeds that have it; NaN if none has. */
    public double[] overSeeds() {
        double[] means = new double[instances.size()];
        for (int i = 0; i < means.length; i++) {
            double[] one = new double[values.length];
            for (int s = 0; s < one.length; s++) {
                one[s] = values[s][i];
            }
            means[i] = Statistic.MEAN.of(one);
        }
        return means;
    }

    /**
     * Differences, seed by seed and instance by instance: this less the other. Equal seeds are paired, those that only
     * one has are left out; if they share none, they are paired in ascending order as far as both go. Only instances
     * that both have remain.
     *
     * @throws IllegalArgumentException if they are of different corpora
     */
    public SeedSamples less(SeedSamples other) {
        if (!data.equals(other.data)) {
            throw new IllegalArgumentException("Expected the same data, found " + data + " and " + other.data
                    + "; instances of different data cannot be paired");
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < other.instances.size(); i++) {
            places.put(other.instances.get(i), i);
        }
        List<Seed> differences = new ArrayList<>();
        boolean shareNone = seeds.stream().noneMatch(other.seeds::contains);
        for (int s = 0; s < seeds.size(); s++) {
            int t = shareNone ? s : other.seeds.indexOf(seeds.get(s));
            if (t < 0 || t >= other.seeds.size()) {
                continue;
            }
            Map<String, Double> shared = new LinkedHashMap<>();
            for (int i = 0; i < instances.size(); i++) {
                Integer place = places.get(instances.get(i));
                if (place != null) {
                    shared.put(instances.get(i), values[s][i] - other.values[t][place]);
                }
            }
            List<String> both = new ArrayList<>(cells.get(s));
            both.addAll(other.cells.get(t));
            differences.add(new Seed(seeds.get(s), both, shared));
        }
        return new SeedSamples(data, differences);
    }

    /** Randomness that depends on the cells and the purpose alone: the same cells give the same interval. */
    RandomGenerator random(String purpose) {
        return Seeds.random(0, purpose + " " + String.join(" ", cells()));
    }

    /** The values themselves, [seed][instance]; not to be changed. */
    double[][] matrix() {
        return values;
    }
}
