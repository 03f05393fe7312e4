package org.alidade.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.model.NamedArray;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.engine.store.CellFolders;
import org.alidade.engine.store.CellIndex;
import org.alidade.engine.store.DamagedFileException;
import org.alidade.engine.store.FolderLock;
import org.alidade.engine.store.ProbeFiles;
import org.alidade.engine.store.TrainingFiles;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;

/**
 * Results as files that can be read without Alidade:
 *
 * <pre>
 * plan.alidade               a copy of the plan that ran last
 * cells.csv                  its cells in their order, with the names of their folders
 * cells/KEY/cell.json        what ran, by which versions, where; why it failed
 *           timing.json      how long it took: the only file that differs between equal runs
 *           summary.json     a training's quality; a probe's columns, summaries and figures
 *           history.csv, predictions.csv, model.npz     of a training
 *           table.csv                                   of a probe
 * further/KEY/...            trainings that probes asked for and the plan does not have, in the same form
 * </pre>
 *
 * Reading is safe for many threads, also while a run writes.
 */
public final class ResultStore implements Results {

    private final Path folder;
    private final CellFolders cells;
    private final CellFolders further;
    private final CellIndex index;

    /** The results in a folder, which need not exist. Nothing is touched. */
    public ResultStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cells = new CellFolders(this.folder.resolve("cells"));
        this.further = new CellFolders(this.folder.resolve("further"));
        this.index = new CellIndex(this.folder.resolve("cells.csv"));
    }

    /** Where the results of a plan lie if nothing else is said: {@code NAME-results} beside {@code NAME.alidade}. */
    public static Path beside(Path plan) {
        Path file = plan.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        String suffix = "." + PlanFiles.EXTENSION;
        String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return file.resolveSibling(stem + "-results");
    }

    /** The folder of all results. */
    public Path folder() {
        return folder;
    }

    /** The folder of a cell, which need not exist. */
    public Path folder(Cell cell) {
        Path apart = further.of(cell);
        return Files.exists(cells.of(cell)) || !Files.exists(apart) ? cells.of(cell) : apart;
    }

    /** The folder of the cell of a key, which need not exist, or be one. */
    public Path folder(String key) {
        return cells.of(key);
    }

    /** The copy of the plan that ran last. */
    public Path plan() {
        return folder.resolve("plan." + PlanFiles.EXTENSION);
    }

    @Override
    public List<CellRecord> records() throws IOException {
        List<CellRecord> records = records(cells);
        Map<String, Integer> places = places();
        records.sort(Comparator
                .comparing((CellRecord record) -> places.getOrDefault(record.cell().key(), Integer.MAX_VALUE))
                .thenComparing(record -> record.cell().label()).thenComparing(record -> record.cell().key()));
        return records;
    }

    /** What is known of trainings that probes asked for and the plan does not have, in the order of their keys. */
    public List<CellRecord> furtherRecords() throws IOException {
        return records(further);
    }

    private static List<CellRecord> records(CellFolders folders) throws IOException {
        List<CellRecord> records = new ArrayList<>();
        for (Path cell : folders.all()) {
            try {
                records.add(CellFolders.read(cell));
            } catch (DamagedFileException e) {
                continue; // named by damaged()
            }
        }
        return records;
    }

    private Map<String, Integer> places() throws IOException {
        Map<String, Integer> places = new HashMap<>();
        try {
            index.keys().forEach(key -> places.putIfAbsent(key, places.size()));
        } catch (DamagedFileException e) {
            places.clear(); // the order is a convenience; damaged() names the file
        }
        return places;
    }

    /** Keys of the cells of the plan that ran last, in its order; none if that is not known. */
    public List<String> planned() throws IOException {
        try {
            return index.keys();
        } catch (DamagedFileException e) {
            return List.of(); // damaged() names the file
        }
    }

    /** What lies among the results and cannot be read, one line each that names the file; empty if all is well. */
    public List<String> damaged() throws IOException {
        List<String> damaged = new ArrayList<>();
        try {
            index.keys();
        } catch (DamagedFileException e) {
            damaged.add(e.getMessage());
        }
        damaged.addAll(damaged(cells));
        damaged.addAll(damaged(further));
        return damaged;
    }

    private static List<String> damaged(CellFolders folders) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Path cell : folders.all()) {
            try {
                CellFolders.read(cell);
            } catch (DamagedFileException e) {
                damaged.add(e.getMessage());
            }
        }
        return damaged;
    }

    /** What is known of the cell of a key; empty if it has not run, its folder is damaged, or there is no such key. */
    public Optional<CellRecord> record(String key) throws IOException {
        return cells.find(key);
    }

    /** What is known of a cell; empty if it has not run, or its folder is damaged. */
    public Optional<CellRecord> record(Cell cell) throws IOException {
        Optional<CellRecord> record = cells.find(cell.key());
        return record.isPresent() ? record : further.find(cell.key());
    }

    /** What is wrong with the folder of a cell, in one line; empty if there is none, or nothing is wrong with it. */
    public Optional<String> damage(Cell cell) throws IOException {
        Optional<String> damage = cells.damage(cell.key());
        return damage.isPresent() ? damage : further.damage(cell.key());
    }

    /**
     * What came of a finished cell, in one line. Reads no table.
     *
     * @throws IOException if it is damaged; names the file
     */
    public String brief(Cell cell) throws IOException {
        return cell instanceof TrainingCell training ? Brief.of(training(training))
                : Brief.of(ProbeFiles.outline(folder(cell)));
    }

    /**
     * What is known of the cell of a key, for one who wants to know why it is nothing.
     *
     * @throws IOException if it has not run, or its folder is damaged; {@link Damage#of} says which file
     */
    public CellRecord require(String key) throws IOException {
        return cells.require(key);
    }

    /** What can still be read of the cell of a key though it is damaged; empty if not even what ran. */
    public Optional<Remains> remains(String key) {
        Path cell = cells.of(key);
        try {
            CellRecord record = CellFolders.salvage(cell);
            return Optional.of(new Remains(record, record.cell() instanceof ProbeCell && record.isDone()
                    ? ProbeFiles.salvage(cell)
                    : Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public TrainingResult training(TrainingCell cell) throws IOException {
        return TrainingFiles.read(folder(cell));
    }

    @Override
    public ProbeResult probe(ProbeCell cell) throws IOException {
        return ProbeFiles.read(folder(cell));
    }

    /**
     * What a finished probe declared and summarised, quickly: all of its result but the rows of its table.
     *
     * @throws IOException if it is damaged; names the file
     */
    public ProbeResult declared(ProbeCell cell) throws IOException {
        return ProbeFiles.declared(folder(cell));
    }

    /**
     * The parameters of a finished training.
     *
     * @throws IOException if they are damaged; names the file
     */
    public List<NamedArray> arrays(TrainingCell cell) throws IOException {
        return TrainingFiles.arrays(folder(cell));
    }

    /**
     * What a finished training predicts for the test split, in its order.
     *
     * @throws IOException if they are damaged; names the file
     */
    public List<Prediction> predictions(TrainingCell cell) throws IOException {
        Table table = TrainingFiles.predictions(folder(cell));
        List<Column> columns = table.columns();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            predictions.add(new Prediction(table.text(columns.get(0).id(), row), table.text(columns.get(1).id(), row),
                    table.text(columns.get(2).id(), row), columns.stream().skip(3)
                            .map(column -> (float) table.number(column.id(), row)).toList()));
        }
        return predictions;
    }

    /**
     * Makes the folder ready for a run, and keeps other runs out until the lock is closed.
     *
     * @param order the cells of the plan
     */
    FolderLock begin(Plan plan, List<Cell> order) throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            Files.createDirectories(folder.resolve("cells"));
            Files.createDirectories(folder.resolve("further"));
            cells.removeLeftovers();
            further.removeLeftovers();
            for (Cell cell : order) {
                adopt(cell);
            }
            PlanFiles.save(plan, plan());
            index.write(order);
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** What a probe once asked for becomes a cell of the plan. */
    private void adopt(Cell cell) throws IOException {
        if (!Files.exists(cells.of(cell)) && Files.exists(further.of(cell))) {
            Files.move(further.of(cell), cells.of(cell), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void write(CellRecord record, CellFolders.Content content) throws IOException {
        cells.write(record, content);
    }

    /** Keeps a training that a probe asked for: apart, unless a former plan had it, which must not hide it. */
    void writeFurther(CellRecord record, CellFolders.Content content) throws IOException {
        (Files.exists(cells.of(record.cell())) ? cells : further).write(record, content);
    }

    /**
     * Deletes the results of cells; the next run computes them again.
     *
     * @throws IOException if a run is going on here, or files cannot be deleted
     */
    public void delete(Collection<? extends Cell> gone) throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            for (Cell cell : gone) {
                cells.remove(cell);
            }
        }
    }

    /**
     * Deletes all results, damaged ones too, and the folder if nothing else lies in it.
     *
     * @throws IOException if a run is going on here, or files cannot be deleted
     */
    public void deleteAll() throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            cells.removeAll();
            further.removeAll();
            for (String file : List.of("cells.csv", plan().getFileName().toString(), ".lock")) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
        CellFolders.deleteIfEmpty(folder);
    }

    /** How many folders of cells there are, readable or not: quick, nothing is read. */
    public int size() throws IOException {
        return cells.all().size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultStore store && folder.equals(store.folder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
