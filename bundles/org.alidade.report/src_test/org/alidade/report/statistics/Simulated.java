package org.alidade.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Samples with a known truth. */
final class Simulated {

    private Simulated() {
    }

    /** Given values, [seed][instance]; seeds 1, 2, ... and instances "0", "1", ... */
    static SeedSamples of(double[]... values) {
        return of("data", "cell", values);
    }

    static SeedSamples of(String data, String cell, double[]... values) {
        List<SeedSamples.Seed> seeds = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            Map<String, Double> byInstance = new LinkedHashMap<>();
            for (int i = 0; i < values[s].length; i++) {
                byInstance.put(String.valueOf(i), values[s][i]);
            }
            seeds.add(new SeedSamples.Seed(s + 1L, cell + s, byInstance));
        }
        return new SeedSamples(data, seeds);
    }

    /** mean + effect of the seed + effect of the instance + rest, all normal with the given deviations. */
    static double[][] crossed(RandomGenerator random, int seeds, int instances, double[] deviations) {
        double[][] values = new double[seeds][instances];
        double[] byInstance = random.doubles(instances).map(any -> deviations[1] * random.nextGaussian()).toArray();
        for (double[] row : values) {
            double bySeed = deviations[0] * random.nextGaussian();
            for (int i = 0; i < instances; i++) {
                row[i] = bySeed + byInstance[i] + deviations[2] * random.nextGaussian();
            }
        }
        return values;
    }
}
