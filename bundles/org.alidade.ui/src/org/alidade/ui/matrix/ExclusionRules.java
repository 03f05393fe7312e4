package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.alidade.engine.Expansion;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.RunListener;
import org.alidade.plan.Combination;
import org.alidade.plan.Exclusions;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;

/**
 * Finds the exclusions that leave some cells of a matrix out, or take them in again: few and general ones that agree with
 * these cells and no others. Rules tell contributions apart by their ids and not by their settings; cells that differ in
 * settings alone are left out together.
 */
public final class ExclusionRules {

    /**
     * What has to change in a plan.
     *
     * @param removed indices of exclusions that go
     * @param added   exclusions that come
     * @param others  cells beyond those asked for that it concerns, since they differ from them in settings alone
     */
    public record Change(Set<Integer> removed, List<Exclusion> added, int others) {

        public Change {
            removed = Set.copyOf(removed);
            added = List.copyOf(added);
        }

        /** Whether there is nothing to do. */
        public boolean isNone() {
            return removed.isEmpty() && added.isEmpty();
        }

        /** Makes the change; undone by whoever records it. */
        public void applyTo(Plan plan) {
            new TreeSet<>(removed).descendingSet().forEach(index -> plan.getExclusions().remove(index.intValue()));
            plan.getExclusions().addAll(added);
        }
    }

    private static final int TRAINING_FEATURES = 5;
    private static final int PROBE = 5;

    private final Expansion expansion;
    /** By cell, its ids and seed; the probe's id is empty for a training. */
    private final Map<PlannedCell, List<String>> keys = new HashMap<>();
    private final Set<List<String>> trainings = new LinkedHashSet<>();
    private final Set<List<String>> probes = new LinkedHashSet<>();

    ExclusionRules(Expansion expansion) {
        this.expansion = expansion;
        for (int t = 0; t < expansion.trainings().size(); t++) {
            PlannedTraining training = expansion.trainings().get(t);
            add(new PlannedCell(t, RunListener.TRAINING), key(training, ""), trainings);
            for (int p = 0; p < training.probes().size(); p++) {
                add(new PlannedCell(t, p), key(training, training.probes().get(p).probe().contribution().id()),
                        probes);
            }
        }
    }

    private void add(PlannedCell cell, List<String> key, Set<List<String>> all) {
        keys.put(cell, key);
        all.add(key);
    }

    private static List<String> key(PlannedTraining training, String probe) {
        return List.of(training.dataset().contribution().id(), training.model().contribution().id(),
                training.encoder().contribution().id(), training.attention().contribution().id(),
                Long.toString(training.seed()), probe);
    }

    /** What leaves cells out. A training goes with its probes; what is left out already stays so. */
    Change exclude(Collection<PlannedCell> cells) {
        Exclusions present = Exclusions.of(expansion.plan());
        Set<List<String>> wantedTrainings = new LinkedHashSet<>();
        Set<List<String>> wantedProbes = new LinkedHashSet<>();
        for (PlannedCell cell : cells) {
            if (!isExcluded(present, keys.get(cell))) {
                (cell.isTraining() ? wantedTrainings : wantedProbes).add(keys.get(cell));
            }
        }
        wantedProbes.removeIf(key -> wantedTrainings.contains(ofTraining(key)));
        List<Exclusion> added = new ArrayList<>(rules(wantedTrainings, trainings, TRAINING_FEATURES));
        added.addAll(rules(wantedProbes, probes, TRAINING_FEATURES + 1));
        Set<PlannedCell> asked = new HashSet<>(cells);
        long others = keys.entrySet().stream()
                .filter(entry -> entry.getKey().isTraining() ? wantedTrainings.contains(entry.getValue())
                        : wantedProbes.contains(entry.getValue()))
                .filter(entry -> !asked.contains(entry.getKey())).count();
        return new Change(Set.of(), added, (int) others);
    }

    /** What takes cells in again, and keeps out what the same rules leave out beside them. */
    Change include(Collection<PlannedCell> cells) {
        Set<List<String>> wanted = new LinkedHashSet<>();
        cells.forEach(cell -> wanted.add(keys.get(cell)));
        Set<Integer> removed = new TreeSet<>();
        List<Exclusion> rules = expansion.plan().getExclusions();
        for (int i = 0; i < rules.size(); i++) {
            Exclusion rule = rules.get(i);
            if (wanted.stream().anyMatch(key -> leavesOut(rule, key))) {
                removed.add(i);
            }
        }
        List<Exclusion> kept = IntStream.range(0, rules.size()).filter(i -> !removed.contains(i)).mapToObj(rules::get)
                .toList();
        List<Exclusion> gone = removed.stream().map(rules::get).toList();
        Set<List<String>> stillTrainings = still(trainings, wanted, gone, kept);
        Set<List<String>> stillProbes = still(probes, wanted, gone, kept);
        wanted.forEach(key -> stillTrainings.remove(ofTraining(key)));
        stillProbes.removeIf(key -> stillTrainings.contains(ofTraining(key)) || wanted.contains(ofTraining(key)));
        List<Exclusion> added = new ArrayList<>(rules(stillTrainings, trainings, TRAINING_FEATURES));
        added.addAll(rules(stillProbes, probes, TRAINING_FEATURES + 1));
        return new Change(removed, added, 0);
    }

    /** What rules that go left out, that nobody asked to take in, and that no other rule leaves out. */
    private static Set<List<String>> still(Set<List<String>> all, Set<List<String>> wanted, List<Exclusion> gone,
            List<Exclusion> kept) {
        Set<List<String>> still = new LinkedHashSet<>();
        for (List<String> key : all) {
            if (!wanted.contains(key) && gone.stream().anyMatch(rule -> leavesOut(rule, key))
                    && kept.stream().noneMatch(rule -> leavesOut(rule, key))) {
                still.add(key);
            }
        }
        return still;
    }

    private static boolean isExcluded(Exclusions present, List<String> key) {
        Combination training = new Combination(key.get(0), key.get(1), key.get(2), key.get(3),
                Long.parseLong(key.get(4)));
        return present.training(training).isPresent()
                || !key.get(PROBE).isEmpty() && present.probe(training, key.get(PROBE)).isPresent();
    }

    private static List<String> ofTraining(List<String> key) {
        List<String> training = new ArrayList<>(key);
        training.set(PROBE, "");
        return training;
    }

    /** A rule that names no probe leaves the probes out with their training. */
    private static boolean leavesOut(Exclusion rule, List<String> key) {
        List<String> values = values(rule);
        return IntStream.range(0, values.size())
                .allMatch(i -> values.get(i).isEmpty() || values.get(i).equals(key.get(i)));
    }

    static List<String> values(Exclusion rule) {
        List<String> values = new ArrayList<>();
        for (String value : new String[] {rule.getDataset(), rule.getModel(), rule.getEncoder(), rule.getAttention(),
                rule.getSeed(), rule.getProbe()}) {
            values.add(value == null ? "" : value.strip());
        }
        return values;
    }

    /**
     * Rules that agree with the wanted keys of all that there are, and with no others: those that fix the fewest features
     * first, as long as they say something new.
     */
    private static List<Exclusion> rules(Set<List<String>> wanted, Set<List<String>> all, int features) {
        List<Exclusion> rules = new ArrayList<>();
        Set<List<String>> left = new LinkedHashSet<>(wanted);
        for (int fixed : bySize(features)) {
            if (left.isEmpty()) {
                break;
            }
            Map<List<String>, Integer> there = counted(all, fixed);
            Map<List<String>, Integer> asked = counted(wanted, fixed);
            Set<List<String>> fitting = new LinkedHashSet<>();
            left.forEach(key -> fitting.add(projected(key, fixed)));
            fitting.removeIf(rule -> !there.get(rule).equals(asked.get(rule)));
            fitting.forEach(rule -> rules.add(rule(rule)));
            left.removeIf(key -> fitting.contains(projected(key, fixed)));
        }
        return rules;
    }

    /** Sets of features as bits, small ones first. A rule of probes always names the probe. */
    private static List<Integer> bySize(int features) {
        return IntStream.range(0, 1 << features).filter(fixed -> features <= PROBE || (fixed >> PROBE & 1) == 1).boxed()
                .sorted(Comparator.comparing(Integer::bitCount)).toList();
    }

    private static Map<List<String>, Integer> counted(Set<List<String>> keys, int fixed) {
        Map<List<String>, Integer> counts = new HashMap<>();
        keys.forEach(key -> counts.merge(projected(key, fixed), 1, Integer::sum));
        return counts;
    }

    private static List<String> projected(List<String> key, int fixed) {
        List<String> values = new ArrayList<>(key);
        for (int i = 0; i < values.size(); i++) {
            if ((fixed >> i & 1) == 0) {
                values.set(i, "");
            }
        }
        return values;
    }

    private static Exclusion rule(List<String> values) {
        Exclusion rule = PlanFactory.eINSTANCE.createExclusion();
        rule.setDataset(values.get(0));
        rule.setModel(values.get(1));
        rule.setEncoder(values.get(2));
        rule.setAttention(values.get(3));
        rule.setSeed(values.get(4));
        rule.setProbe(values.get(PROBE));
        return rule;
    }
}
