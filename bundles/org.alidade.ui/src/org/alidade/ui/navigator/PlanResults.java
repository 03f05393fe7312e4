package org.alidade.ui.navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.ui.properties.CellProperties;
import org.alidade.ui.result.CellLabels;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * The results of a plan, as the navigator shows them.
 *
 * @param trainings in the order of the plan that ran last
 * @param reports   files that were written from the results
 * @param done      cells with a result
 * @param failed    cells without
 * @param damaged   folders of cells that cannot be read
 */
record PlanResults(List<TrainingNode> trainings, List<ReportNode> reports, int done, int failed, int damaged) {

    private static final List<String> REPORT_FILES = List.of(".html", ".pdf", ".tex");

    /**
     * A training with the results of its probes.
     *
     * @param plan    that it belongs to
     * @param cell    the training
     * @param labels  names it among the trainings of the plan
     * @param record  what is known of it; empty if only probes of it are there
     * @param results its probes, in the order of the store
     */
    record TrainingNode(PlanNode plan, TrainingCell cell, CellLabels labels, Optional<CellRecord> record,
            List<ResultNode> results) implements IAdaptable {

        @Override
        public <T> T getAdapter(Class<T> type) {
            return type == IPropertySource.class && record.isPresent()
                    ? type.cast(CellProperties.of(new ResultInput(plan.store().folder(), cell.key(), cell.label())))
                    : null;
        }

        /** Whether it, or a probe on it, has failed. */
        boolean hasFailed() {
            return record.filter(known -> !known.isDone()).isPresent()
                    || results.stream().anyMatch(result -> !result.record().isDone());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TrainingNode node && plan == node.plan && cell.equals(node.cell);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cell.seed()) * 31 + cell.dataHash().hashCode();
        }
    }

    /**
     * What a probe measured on a training.
     *
     * @param plan   that it belongs to
     * @param cell   what ran
     * @param labels names it among the results of the plan
     * @param record what is known of it
     */
    record ResultNode(PlanNode plan, ProbeCell cell, CellLabels labels, CellRecord record) implements IAdaptable {

        /** The result to open. */
        ResultInput input() {
            return new ResultInput(plan.store().folder(), cell.key(), cell.label());
        }

        @Override
        public <T> T getAdapter(Class<T> type) {
            if (type == IPropertySource.class) {
                return type.cast(CellProperties.of(input()));
            }
            return type == ResultInput.class && record.isDone() ? type.cast(input()) : null;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ResultNode node && plan == node.plan && cell.equals(node.cell);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cell.training().seed()) * 31 + cell.probe().id().hashCode();
        }
    }

    /** A report that was written. */
    record ReportNode(PlanNode plan, Path file) {
    }

    /** Reads what results there are; not on the UI thread. */
    static PlanResults read(PlanNode plan, ResultStore store) throws IOException {
        List<CellRecord> records = store.records();
        CellLabels labels = CellLabels.of(records);
        Map<TrainingCell, Optional<CellRecord>> trainings = new LinkedHashMap<>();
        Map<TrainingCell, List<ResultNode>> results = new LinkedHashMap<>();
        for (CellRecord record : records) {
            TrainingCell training = record.cell().training();
            results.computeIfAbsent(training, key -> new ArrayList<>());
            if (record.cell() instanceof ProbeCell probe) {
                trainings.putIfAbsent(training, Optional.empty());
                results.get(training).add(new ResultNode(plan, probe, labels, record));
            } else {
                trainings.put(training, Optional.of(record));
            }
        }
        int done = (int) records.stream().filter(CellRecord::isDone).count();
        return new PlanResults(trainings.entrySet().stream().map(entry -> new TrainingNode(plan, entry.getKey(), labels,
                entry.getValue(), List.copyOf(results.get(entry.getKey())))).toList(), reports(plan, store), done,
                records.size() - done, Math.max(0, store.size() - records.size()));
    }

    private static List<ReportNode> reports(PlanNode plan, ResultStore store) throws IOException {
        Path folder = StoredReport.folder(store);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> REPORT_FILES.stream().anyMatch(file.toString()::endsWith)).sorted()
                    .map(file -> new ReportNode(plan, file)).toList();
        }
    }
}
