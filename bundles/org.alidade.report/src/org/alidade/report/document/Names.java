package org.alidade.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.measured.Configuration;

/** Names that tell apart what a report compares: choices of one name are followed by the settings that differ. */
final class Names {

    private static final int HASH_DIGITS = 8;

    private final Map<String, Set<Choice>> choices = new HashMap<>();
    private final Map<Choice, Set<String>> hashes = new HashMap<>();
    private final Set<Choice> models = new HashSet<>();

    Names(List<CellRecord> records) {
        for (CellRecord record : records) {
            TrainingCell cell = record.cell().training();
            List.of(cell.dataset(), cell.model(), cell.encoder(), cell.attention()).forEach(this::add);
            if (record.cell() instanceof ProbeCell probe) {
                add(probe.probe());
            }
            models.add(cell.model());
            hashes.computeIfAbsent(cell.dataset(), key -> new TreeSet<>()).add(cell.dataHash());
        }
    }

    private void add(Choice choice) {
        choices.computeIfAbsent(choice.name(), key -> new LinkedHashSet<>()).add(choice);
    }

    /** A choice's name, such as {@code BiLSTM (hidden=64)} beside one of 128. */
    String of(Choice choice) {
        return join(choice.name(), differences(choice));
    }

    /** A data set's name, with its hash if the same choice gave different data. */
    String data(Configuration.Data data) {
        List<String> differences = differences(data.dataset());
        if (hashes.getOrDefault(data.dataset(), Set.of()).size() > 1) {
            differences.add("data " + data.hash().substring(0, Math.min(HASH_DIGITS, data.hash().length())));
        }
        return join(data.dataset().name(), differences);
    }

    /** Model, encoder and attention, and those that taught them. */
    String model(Configuration configuration) {
        return String.join(", ", of(configuration.model()), of(configuration.encoder()),
                of(configuration.attention()))
                + configuration.teacher().map(teacher -> " (taught by " + model(teacher) + ")").orElse("");
    }

    /** What tells a configuration from others of its data set: a model is told only if there are several. */
    String parts(Configuration configuration) {
        String rest = of(configuration.encoder()) + ", " + of(configuration.attention());
        return models.size() > 1 ? of(configuration.model()) + ", " + rest : rest;
    }

    /** Data set, model, encoder and attention. */
    String configuration(Configuration configuration) {
        return data(configuration.data()) + ", " + model(configuration);
    }

    /** What was measured, without the probe's name; its settings only where several were used. */
    String measured(Measured measured) {
        List<String> differences = differences(measured.probe());
        return configuration(measured.configuration())
                + (differences.isEmpty() ? "" : "; " + String.join(", ", differences));
    }

    /** The same without the data set, as short as can be. */
    String panel(Measured measured) {
        List<String> differences = differences(measured.probe());
        return parts(measured.configuration())
                + measured.configuration().teacher().map(teacher -> " (taught by " + parts(teacher) + ")").orElse("")
                + (differences.isEmpty() ? "" : "; " + String.join(", ", differences));
    }

    /** What tells a choice from others of its name: settings, a version; empty for nothing. */
    List<String> differences(Choice choice) {
        Set<Choice> namesakes = choices.getOrDefault(choice.name(), Set.of(choice));
        List<String> differences = new ArrayList<>();
        if (namesakes.stream().map(Choice::id).distinct().count() > 1) {
            differences.add(choice.id());
        }
        if (namesakes.stream().map(Choice::version).distinct().count() > 1) {
            differences.add("version " + choice.version());
        }
        choice.settings().forEach((key, value) -> {
            if (namesakes.stream().anyMatch(other -> !value.equals(other.settings().get(key)))) {
                differences.add(key + "=" + value);
            }
        });
        return differences;
    }

    private static String join(String name, List<String> differences) {
        return differences.isEmpty() ? name : name + " (" + String.join(", ", differences) + ")";
    }
}
