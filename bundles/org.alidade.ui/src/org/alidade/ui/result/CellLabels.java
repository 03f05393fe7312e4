package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;

/** Names of cells among others of one results folder: those settings are told that differ among them. */
public final class CellLabels {

    /** By contribution and setting, the values that occur. */
    private final Map<String, Set<String>> values = new HashMap<>();
    /** By role, the names with settings that occur. */
    private final List<Set<String>> names = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>(),
            new HashSet<>());

    private CellLabels() {
    }

    /** The names of cells. */
    public static CellLabels of(Collection<CellRecord> records) {
        CellLabels labels = new CellLabels();
        records.stream().map(CellRecord::cell).forEach(labels::collect);
        records.stream().map(record -> roles(record.cell().training())).forEach(labels::collectNames);
        return labels;
    }

    private void collect(Cell cell) {
        roles(cell.training()).forEach(this::collect);
        if (cell instanceof ProbeCell probe) {
            collect(probe.probe());
        }
    }

    private void collect(Choice choice) {
        choice.settings().forEach(
                (key, value) -> values.computeIfAbsent(choice.id() + " " + key, place -> new HashSet<>()).add(value));
    }

    private void collectNames(List<Choice> roles) {
        for (int role = 0; role < roles.size(); role++) {
            names.get(role).add(label(roles.get(role)));
        }
    }

    private static List<Choice> roles(TrainingCell training) {
        return List.of(training.dataset(), training.model(), training.encoder(), training.attention());
    }

    /** A contribution: {@code BiLSTM (hidden=64)}. */
    public String label(Choice choice) {
        String varying = choice.settings().entrySet().stream()
                .filter(setting -> values.getOrDefault(choice.id() + " " + setting.getKey(), Set.of()).size() > 1)
                .map(setting -> setting.getKey() + "=" + setting.getValue()).collect(Collectors.joining(", "));
        return choice.name() + (varying.isEmpty() ? "" : " (" + varying + ")");
    }

    /** A training in full: {@code Reviews, Flat, BiLSTM (hidden=64), Tanh, seed 1}. */
    public String full(TrainingCell training) {
        return roles(training).stream().map(this::label).collect(Collectors.joining(", ")) + ", seed "
                + training.seed();
    }

    /** A training without what it has in common with all others: {@code BiLSTM (hidden=64), seed 1}. */
    public String brief(TrainingCell training) {
        return configuration(training) + ", seed " + training.seed();
    }

    /** The same without its seed. */
    public String configuration(TrainingCell training) {
        List<Choice> roles = roles(training);
        List<String> parts = new ArrayList<>();
        for (int role = 0; role < roles.size(); role++) {
            if (names.get(role).size() > 1) {
                parts.add(label(roles.get(role)));
            }
        }
        return parts.isEmpty() ? roles.stream().map(this::label).collect(Collectors.joining(", "))
                : String.join(", ", parts);
    }
}
