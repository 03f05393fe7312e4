package org.alidade.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.ui.Messages;

/**
 * What differs between cells, and nothing else.
 *
 * @param rows the values of a setting in each cell, by name of the setting; empty text for a cell without it
 */
record SettingDifferences(Map<String, List<String>> rows) {

    /** The differences of cells. */
    static SettingDifferences of(List<ProbeCell> cells) {
        List<Map<String, String>> all = cells.stream().map(SettingDifferences::values).toList();
        Set<String> names = new LinkedHashSet<>();
        all.forEach(values -> names.addAll(values.keySet()));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String name : names) {
            List<String> values = all.stream().map(one -> one.getOrDefault(name, "")).toList();
            if (values.stream().distinct().count() > 1) {
                rows.put(name, values);
            }
        }
        return new SettingDifferences(rows);
    }

    private static Map<String, String> values(ProbeCell cell) {
        Map<String, String> values = new LinkedHashMap<>();
        TrainingCell training = cell.training();
        add(values, ContributionKind.PROBE, cell.probe());
        add(values, ContributionKind.DATASET, training.dataset());
        values.put(Messages.Provenance_dataHash, training.dataHash());
        add(values, ContributionKind.MODEL, training.model());
        add(values, ContributionKind.ENCODER, training.encoder());
        add(values, ContributionKind.ATTENTION, training.attention());
        values.put(Messages.Provenance_seed, Long.toString(training.seed()));
        Optional<TrainingCell> teacher = training.teacher();
        teacher.ifPresent(taught -> values.put(Messages.Compare_teacher, taught.label()));
        return values;
    }

    private static void add(Map<String, String> values, ContributionKind kind, Choice choice) {
        values.put(kind.label(), choice.name() + " (" + choice.id() + " " + choice.version() + ")");
        choice.settings().forEach((key, value) -> values.put(kind.label() + ": " + key, value));
    }

    /** Names in order. */
    List<String> names() {
        return new ArrayList<>(rows.keySet());
    }
}
