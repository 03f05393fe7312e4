package org.alidade.ui.navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.ResultStore;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.result.CellLabels;

/**
 * A plan in the navigator.
 *
 * @param file    of the plan
 * @param models  its trainings that have results of probes
 * @param problem why its results cannot be shown; empty if they can
 */
record PlanNode(Path file, List<ModelNode> models, Optional<String> problem) {

    /**
     * A training with the results of its probes.
     *
     * @param plan    file of the plan
     * @param cell    the training
     * @param labels  names it among the trainings of the plan
     * @param results its probes, in the order of the store
     */
    record ModelNode(Path plan, TrainingCell cell, CellLabels labels, List<ResultNode> results) {
    }

    /**
     * A result that can be opened.
     *
     * @param results folder of the results
     * @param cell    that it belongs to
     * @param labels  names it among the results of the plan
     */
    record ResultNode(Path results, ProbeCell cell, CellLabels labels) {
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Whether there is anything to open: the plan, or results of it. */
    boolean isOfUse() {
        return exists() || !models.isEmpty();
    }

    /** Reads what results there are; not on the UI thread. */
    static PlanNode read(Path file) {
        ResultStore store = ResultPlaces.store(file);
        try {
            List<CellRecord> records = Files.isDirectory(store.folder()) ? store.records() : List.of();
            return new PlanNode(file, models(file, store, records), Optional.empty());
        } catch (IOException e) {
            return new PlanNode(file, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<ModelNode> models(Path file, ResultStore store, List<CellRecord> records) {
        CellLabels labels = CellLabels.of(records);
        Map<TrainingCell, List<ResultNode>> byTraining = records.stream().filter(CellRecord::isDone)
                .map(CellRecord::cell).filter(ProbeCell.class::isInstance).map(ProbeCell.class::cast)
                .collect(Collectors.groupingBy(ProbeCell::training, LinkedHashMap::new,
                        Collectors.mapping(cell -> new ResultNode(store.folder(), cell, labels), Collectors.toList())));
        return byTraining.entrySet().stream()
                .map(entry -> new ModelNode(file, entry.getKey(), labels, entry.getValue())).toList();
    }
}
