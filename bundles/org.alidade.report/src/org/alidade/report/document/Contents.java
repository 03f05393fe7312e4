package org.alidade.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.measured.Configuration;

/** The records of a report in the order of its sections. */
final class Contents {

    private final List<CellRecord> records;
    private final Names names;

    Contents(List<CellRecord> records) {
        this.records = List.copyOf(records);
        names = new Names(this.records);
    }

    /** Names that tell configurations apart. */
    Names names() {
        return names;
    }

    List<CellRecord> records() {
        return records;
    }

    List<CellRecord> failed() {
        return records.stream().filter(record -> !record.isDone()).toList();
    }

    /** Finished trainings by data set and configuration. */
    Map<Configuration.Data, Map<Configuration, List<CellRecord>>> trainings() {
        Map<Configuration.Data, Map<Configuration, List<CellRecord>>> trainings = new LinkedHashMap<>();
        done(TrainingCell.class).forEach(record -> trainings
                .computeIfAbsent(Configuration.Data.of(record.cell().training()), key -> new LinkedHashMap<>())
                .computeIfAbsent(Configuration.of(record.cell().training()), key -> new ArrayList<>()).add(record));
        return trainings;
    }

    /** Finished probes by probe, whatever its settings, and by what was measured. */
    Map<String, Map<Measured, List<CellRecord>>> probes() {
        Map<String, Map<Measured, List<CellRecord>>> probes = new LinkedHashMap<>();
        done(ProbeCell.class).forEach(record -> {
            ProbeCell cell = (ProbeCell) record.cell();
            probes.computeIfAbsent(cell.probe().id(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(new Measured(cell.probe(), Configuration.of(cell.training())),
                            key -> new ArrayList<>())
                    .add(record);
        });
        return probes;
    }

    /** What was varied: names by axis. */
    Map<String, List<String>> axes() {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("Data sets", distinct(cell -> names.data(Configuration.Data.of(cell))));
        axes.put("Models", distinct(cell -> names.of(cell.model())));
        axes.put("Encoders", distinct(cell -> names.of(cell.encoder())));
        axes.put("Attentions", distinct(cell -> names.of(cell.attention())));
        TreeSet<Long> seeds = new TreeSet<>();
        records.forEach(record -> seeds.add(record.cell().training().seed()));
        axes.put("Seeds", seeds.stream().map(String::valueOf).toList());
        axes.put("Probes", probeChoices().map(names::of).distinct().toList());
        return axes;
    }

    private List<String> distinct(Function<TrainingCell, String> name) {
        return records.stream().map(record -> name.apply(record.cell().training())).distinct().toList();
    }

    private Stream<Choice> probeChoices() {
        return records.stream().map(CellRecord::cell).filter(ProbeCell.class::isInstance)
                .map(cell -> ((ProbeCell) cell).probe());
    }

    private Stream<CellRecord> done(Class<?> kind) {
        return records.stream().filter(record -> record.isDone() && kind.isInstance(record.cell()));
    }
}
