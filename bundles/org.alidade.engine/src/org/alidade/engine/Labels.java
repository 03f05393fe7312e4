package org.alidade.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.alidade.core.contribution.Part;

/** Names of a matrix's cells for people: those settings are told that vary within the matrix. */
public final class Labels {

    private static final List<Function<PlannedTraining, Part>> ROLES = List.of(PlannedTraining::dataset,
            PlannedTraining::model, PlannedTraining::encoder, PlannedTraining::attention);

    private final Expansion expansion;
    /** By contribution id and setting key, the values that occur. */
    private final Map<String, Set<String>> values = new HashMap<>();

    /** The names of the cells of a matrix. */
    public Labels(Expansion expansion) {
        this.expansion = expansion;
        for (PlannedTraining training : expansion.trainings()) {
            ROLES.forEach(role -> collect(role.apply(training)));
            training.probes().forEach(probe -> collect(probe.probe()));
        }
    }

    private void collect(Part part) {
        part.settings().values().forEach(
                (key, value) -> values.computeIfAbsent(place(part, key), place -> new HashSet<>()).add(value));
    }

    private static String place(Part part, String key) {
        return part.contribution().kind() + " " + part.contribution().id() + " " + key;
    }

    /** A training: {@code Reviews, Flat, BiLSTM (hidden=64), Tanh, seed 1}. */
    public String training(int index) {
        PlannedTraining training = expansion.trainings().get(index);
        List<String> parts = new ArrayList<>();
        ROLES.forEach(role -> parts.add(part(role.apply(training))));
        return String.join(", ", parts) + ", seed " + training.seed();
    }

    /** A probe alone: {@code Permutation (permutations=100)}. */
    public String probe(int training, int probe) {
        return part(expansion.trainings().get(training).probes().get(probe).probe());
    }

    /** A part of the matrix: {@code BiLSTM (hidden=64)}. */
    public String part(Part part) {
        List<String> varying = new ArrayList<>();
        part.settings().values().forEach((key, value) -> {
            if (values.get(place(part, key)).size() > 1) {
                varying.add(key + "=" + value);
            }
        });
        return part.contribution().name() + (varying.isEmpty() ? "" : " (" + String.join(", ", varying) + ")");
    }
}
