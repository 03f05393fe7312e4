package org.alidade.core.certificate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What measuring cost.
 *
 * @param cpuSeconds per instance, of the thread that measures
 * @param trainings  other trainings that the probe asks for, for each model that it measures
 * @param machine    where it was measured
 */
public record Expense(double cpuSeconds, double trainings, Map<String, String> machine) {

    public Expense {
        machine = Collections.unmodifiableMap(new TreeMap<>(machine));
        if (!(cpuSeconds >= 0 && trainings >= 0)) {
            throw new IllegalArgumentException(cpuSeconds + " seconds of CPU, " + trainings + " trainings");
        }
    }
}
