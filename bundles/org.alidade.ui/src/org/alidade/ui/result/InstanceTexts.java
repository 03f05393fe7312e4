package org.alidade.ui.result;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.engine.Expansion;
import org.alidade.engine.ResultStore;
import org.alidade.engine.Runner;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.report.figure.Figures;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Finds the texts of instances: in tables of other probes that show some, or else in the corpus, if its data is still
 * there. Not on the UI thread.
 */
public final class InstanceTexts {

    /** By results folder and data hash: what was found is the same for all results of a corpus. */
    private static final Map<String, SoftReference<Map<String, List<String>>>> FOUND = new ConcurrentHashMap<>();
    /** Between the tokens of a text in tables, as figures of instances have it. */
    private static final String BETWEEN = "\t";

    private final ResultStore store;
    private final List<CellRecord> records;
    private final IProgressMonitor monitor;

    /** @param records what is known of the cells of the store */
    public InstanceTexts(ResultStore store, List<CellRecord> records, IProgressMonitor monitor) {
        this.store = store;
        this.records = records;
        this.monitor = monitor;
    }

    /** The tokens of a result's instances, by their ids: as many as are known; none if the probe shows them itself. */
    Map<String, List<String>> of(Result result) {
        if (FigureInstances.of(List.of(result.table())).isEmpty() || column(result.probe()).isPresent()) {
            return Map.of();
        }
        Set<String> ids = new HashSet<>(Arrays.asList(result.table().texts(Column.INSTANCE)));
        ids.remove(null);
        return of(result.cell(), ids);
    }

    /** The tokens of instances of the corpus that a cell reads, by their ids: as many as are known. */
    public Map<String, List<String>> of(ProbeCell cell, Set<String> ids) {
        String corpus = store.folder() + " " + cell.training().dataHash();
        Map<String, List<String>> known = Optional.ofNullable(FOUND.get(corpus)).map(SoftReference::get)
                .orElse(Map.of());
        if (!known.keySet().containsAll(ids)) {
            known = new HashMap<>(known);
            addFromTables(cell, ids, known);
            if (!known.keySet().containsAll(ids)) {
                addFromCorpus(cell, known);
            }
            FOUND.put(corpus, new SoftReference<>(Map.copyOf(known)));
        }
        return known;
    }

    /** The column of texts of a probe, as its figure of instances names it. */
    private static Optional<String> column(ProbeResult probe) {
        return probe.figures().stream().filter(Figures::showsInstances).map(FigureDeclaration::by)
                .flatMap(Optional::stream).findFirst();
    }

    /** Those of the same training first. */
    private void addFromTables(ProbeCell cell, Set<String> ids, Map<String, List<String>> known) {
        List<ProbeCell> others = records.stream().filter(CellRecord::isDone).map(CellRecord::cell)
                .filter(ProbeCell.class::isInstance).map(ProbeCell.class::cast)
                .filter(other -> other.training().dataHash().equals(cell.training().dataHash()))
                .sorted(Comparator.comparing(other -> !other.training().equals(cell.training()))).toList();
        for (ProbeCell other : others) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (!known.keySet().containsAll(ids)) {
                addFrom(other, known);
            }
        }
    }

    private void addFrom(ProbeCell other, Map<String, List<String>> known) {
        try {
            Optional<String> column = column(store.declared(other));
            if (column.isPresent()) {
                add(store.probe(other).table(), column.get(), known);
            }
        } catch (IOException e) {
            return; // its own editor says what is wrong with it
        }
    }

    private static void add(Table table, String column, Map<String, List<String>> known) {
        for (int row = 0; row < table.rows() && table.has(Column.INSTANCE) && table.has(column); row++) {
            if (!table.isMissing(column, row)) {
                known.putIfAbsent(table.text(Column.INSTANCE, row), List.of(table.text(column, row).split(BETWEEN)));
            }
        }
    }

    private void addFromCorpus(ProbeCell cell, Map<String, List<String>> known) {
        try {
            Contributions installed = InstalledContributions.read();
            Corpus corpus = new Runner(installed, store).corpus(
                    Expansion.of(PlanFiles.load(store.plan()), installed), cell.training(),
                    RunPreferences.read().dataFolder(ResultPlaces.origin(store.folder())), monitor);
            for (Example example : corpus.examples(Split.TEST)) {
                known.putIfAbsent(example.id(), example.tokens());
            }
        } catch (PlanFileException | CoreException | IllegalArgumentException e) {
            return; // the data is not here any more: then rows have no text
        }
    }
}
