package org.alidade.report.statistics;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Seed> seeds;
    private final List<String> instances;
    private final double[][] values;

    /**
     * What one seed gave.
     *
     * @param seed   the seed
     * @param cell   key of the cell
     * @param values by instance; NaN where missing
     */
    public record Seed(long seed, String cell, Map<String, Double> values) {

        public Seed {
            Objects.requireNonNull(cell, "cell");
            values = new LinkedHashMap<>(values);
            values.forEach((instance, value) -> {
                if (Double.isInfinite(value)) {
                    throw new IllegalArgumentException(
                            "Cell " + cell + ", instance " + instance + ": expected a number, found " + value);
                }
            });
        }

        /** A copy. */
        @Override
        public Map<String, Double> values() {
            return new LinkedHashMap<>(values);
        }
    }

    /**
     * @param data  content hash of the corpus that the instances are of
     * @param seeds in any order; instances that a seed lacks are missing
     * @throws IllegalArgumentException if there is no seed, or the same cell twice
     */
    public SeedSamples(String data, List<Seed> seeds) {
        this.data = Objects.requireNonNull(data, "data");
        this.seeds = seeds.stream().sorted(Comparator.comparingLong(Seed::seed).thenComparing(Seed::cell)).toList();
        if (seeds.isEmpty() || seeds.stream().map(Seed::cell).distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("Expected different cells, at least one, found " + cells());
        }
        Set<String> all = new LinkedHashSet<>();
        this.seeds.forEach(seed -> all.addAll(seed.values.keySet()));
        instances = List.copyOf(all);
        values = this.seeds.stream().map(seed -> instances.stream()
                .mapToDouble(instance -> seed.values.getOrDefault(instance, Double.NaN)).toArray())
                .toArray(double[][]::new);
    }

    /** Content hash of the corpus. */
    public String data() {
        return data;
    }

    /** The seeds. */
    public List<Long> seeds() {
        return seeds.stream().map(Seed::seed).toList();
    }

    /** Keys of the cells, in the order of the seeds. */
    public List<String> cells() {
        return seeds.stream().map(Seed::cell).toList();
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
     * Differences, seed by seed and instance by instance: this less the other. Seeds are paired in ascending order, so
     * equal ones meet if both have the same; what one has in excess is left out. Only instances that both have remain.
     *
     * @throws IllegalArgumentException if they are of different corpora
     */
    public SeedSamples less(SeedSamples other) {
        if (!data.equals(other.data)) {
            throw new IllegalArgumentException("Expected the same data, found " + data + " and " + other.data
                    + "; instances of different data cannot be paired");
        }
        List<Seed> differences = new ArrayList<>();
        for (int s = 0; s < Math.min(seeds.size(), other.seeds.size()); s++) {
            Seed mine = seeds.get(s);
            Seed theirs = other.seeds.get(s);
            Map<String, Double> shared = new LinkedHashMap<>();
            Map<String, Double> subtrahends = new HashMap<>(theirs.values);
            mine.values.forEach((instance, value) -> {
                if (subtrahends.containsKey(instance)) {
                    shared.put(instance, value - subtrahends.get(instance));
                }
            });
            differences.add(new Seed(mine.seed, mine.cell + "-" + theirs.cell, shared));
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
