package org.alidade.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;

/**
 * Which combinations a plan leaves out. Rules that fix the same features lie in one table, so that a question costs a
 * look-up for each such set of features, however many rules there are.
 */
public final class Exclusions {

    /** Stands for any value. */
    private static final String ANY = "";

    /** By the features that are fixed: by their values, the index of the first such rule. */
    private final Map<List<Boolean>, Map<List<String>, Integer>> trainings = new LinkedHashMap<>();
    private final Map<List<Boolean>, Map<List<String>, Integer>> probes = new LinkedHashMap<>();

    private Exclusions(Plan plan) {
        for (int i = 0; i < plan.getExclusions().size(); i++) {
            List<String> values = values(plan.getExclusions().get(i));
            boolean isProbe = !values.get(values.size() - 1).equals(ANY);
            (isProbe ? probes : trainings).computeIfAbsent(fixed(values), features -> new HashMap<>())
                    .putIfAbsent(values, i);
        }
    }

    /** The exclusions of a plan as they are now. */
    public static Exclusions of(Plan plan) {
        return new Exclusions(plan);
    }

    /** The index of the first exclusion that leaves a training out, and with it its probes; empty if it is trained. */
    public OptionalInt training(Combination training) {
        return first(trainings, values(training, ANY));
    }

    /**
     * The index of the first exclusion that leaves a probe out on a training; empty if it is measured there, or if the
     * training as a whole is left out.
     *
     * @param probe id of the probe
     */
    public OptionalInt probe(Combination training, String probe) {
        return probes.isEmpty() ? OptionalInt.empty() : first(probes, values(training, probe));
    }

    private static OptionalInt first(Map<List<Boolean>, Map<List<String>, Integer>> rules, List<String> actual) {
        return rules.entrySet().stream().map(rule -> rule.getValue().get(projected(actual, rule.getKey())))
                .filter(index -> index != null).mapToInt(Integer::intValue).min();
    }

    private static List<String> projected(List<String> actual, List<Boolean> fixed) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            values.add(fixed.get(i) ? actual.get(i) : ANY);
        }
        return values;
    }

    private static List<Boolean> fixed(Collection<String> values) {
        return values.stream().map(value -> !value.equals(ANY)).toList();
    }

    /** In the order of the features; the probe last. */
    private static List<String> values(Exclusion rule) {
        List<String> values = new ArrayList<>();
        values.add(rule.getDataset());
        values.add(rule.getModel());
        values.add(rule.getEncoder());
        values.add(rule.getAttention());
        values.add(rule.getSeed());
        values.add(rule.getProbe());
        values.replaceAll(value -> isAny(value) ? ANY : value.trim());
        return values;
    }

    private static List<String> values(Combination training, String probe) {
        return List.of(training.dataset(), training.model(), training.encoder(), training.attention(),
                Long.toString(training.seed()), probe);
    }

    static boolean isAny(String value) {
        return value == null || value.isBlank();
    }
}
