package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.contribution.Part;
import org.alidade.engine.Expansion;
import org.alidade.engine.Labels;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.RunListener;
import org.alidade.ui.Messages;

/** The axes along which the trainings of a matrix differ, as columns; the seed is always one, and the last. */
final class MatrixAxes {

    private record Axis(String heading, Function<PlannedTraining, Part> part) {
    }

    private static final List<Axis> ALL = List.of(new Axis(Messages.Matrix_dataset, PlannedTraining::dataset),
            new Axis(Messages.Matrix_model, PlannedTraining::model),
            new Axis(Messages.Matrix_encoder, PlannedTraining::encoder),
            new Axis(Messages.Matrix_attention, PlannedTraining::attention));

    private final Expansion expansion;
    private final Labels labels;
    /** Trainings share their parts: each is named once. */
    private final Map<Part, String> names = new IdentityHashMap<>();
    private final List<Axis> varying = new ArrayList<>();
    private final List<Axis> constant = new ArrayList<>();
    private final String[] searched;

    MatrixAxes(Expansion expansion) {
        this.expansion = expansion;
        this.labels = new Labels(expansion);
        this.searched = new String[expansion.trainings().size()];
        for (Axis axis : ALL) {
            boolean varies = expansion.trainings().stream().map(training -> name(axis, training)).distinct().limit(2)
                    .count() > 1;
            (varies ? varying : constant).add(axis);
        }
    }

    private String name(Axis axis, PlannedTraining training) {
        return names.computeIfAbsent(axis.part().apply(training), labels::part);
    }

    /** Number of columns. */
    int count() {
        return varying.size() + 1;
    }

    /** Whether a column holds seeds. */
    boolean isSeed(int axis) {
        return axis == varying.size();
    }

    /** The names of all columns. */
    List<String> headings() {
        return IntStream.range(0, count()).mapToObj(this::heading).toList();
    }

    /** The name of a column. */
    String heading(int axis) {
        return isSeed(axis) ? Messages.Matrix_seed : varying.get(axis).heading();
    }

    String text(int axis, int row) {
        PlannedTraining training = expansion.trainings().get(row);
        return isSeed(axis) ? Long.toString(training.seed()) : name(varying.get(axis), training);
    }

    /** The longest text of a column. */
    String longest(int axis) {
        return IntStream.range(0, expansion.trainings().size()).mapToObj(row -> text(axis, row))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** What is used; empty for seeds. */
    Optional<Part> part(int axis, int row) {
        return isSeed(axis) ? Optional.empty()
                : Optional.of(varying.get(axis).part().apply(expansion.trainings().get(row)));
    }

    /** All that a row says of its training, and the ids of what it uses, in lower case. */
    String searched(int row) {
        if (searched[row] == null) {
            PlannedTraining training = expansion.trainings().get(row);
            searched[row] = (ALL.stream()
                    .map(axis -> name(axis, training) + "\n" + axis.part().apply(training).contribution().id())
                    .collect(Collectors.joining("\n"))
                    + "\n" + Messages.Matrix_seed + " " + training.seed()).toLowerCase(Locale.ROOT);
        }
        return searched[row];
    }

    /** Orders rows by what a column shows. */
    Comparator<Integer> order(int axis) {
        return isSeed(axis) ? Comparator.comparingLong(row -> expansion.trainings().get(row).seed())
                : Comparator.comparing(row -> text(axis, row), String.CASE_INSENSITIVE_ORDER);
    }

    /** What all trainings have in common, in the order of the axes; empty if nothing, or if there is no training. */
    String common() {
        return expansion.trainings().isEmpty() ? ""
                : constant.stream().map(axis -> name(axis, expansion.trainings().get(0)))
                        .collect(Collectors.joining(", "));
    }

    /** A cell for people, in one line. */
    String label(int row, int probe) {
        String training = labels.training(row);
        return probe < 0 ? training : labels.probe(row, probe) + " on " + training;
    }

    /** Which values rows have on each axis, the seeds at the end, by the axes' headings. */
    Map<String, Set<String>> values(Collection<Integer> rows) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Axis axis : ALL) {
            values.put(axis.heading(), rows.stream().map(row -> name(axis, expansion.trainings().get(row)))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        values.put(Messages.Matrix_seed, rows.stream().map(row -> expansion.trainings().get(row).seed())
                .map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)));
        return values;
    }

    /** What computes a cell, for people: the training, or a probe. */
    String measured(int probe) {
        return probe == RunListener.TRAINING ? Messages.Matrix_training : probe(probe);
    }

    /** A probe for people. */
    String probe(int probe) {
        return labels.probe(0, probe);
    }
}
