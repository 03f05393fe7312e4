package org.alidade.report.measured;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Results by configuration, read for a given set of terms: each table is read once, when it is first asked for, and only
 * the terms' values are kept, until {@link #forget} is called.
 */
public final class MeasuredResults {

    private final Results results;
    private final SubMonitor progress;
    private final Set<Term> terms = new LinkedHashSet<>();
    private final Map<Configuration, Map<Long, CellRecord>> trainings = new LinkedHashMap<>();
    private final Map<Configuration, Map<Choice, Map<Long, ProbeCell>>> probes = new LinkedHashMap<>();
    private final Map<String, Map<Term, Extract>> extracts = new HashMap<>();
    private final Map<String, Optional<TrainingResult>> read = new HashMap<>();
    private final Map<String, Optional<Term>> mainColumns = new HashMap<>();
    private final Map<List<String>, List<String>> instances = new HashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /**
     * A cell that is there and can't be read.
     *
     * @param key     of the cell
     * @param label   of the cell
     * @param message what is wrong with it
     */
    public record Unreadable(String key, String label, String message) {
    }

    /**
     * @param terms   all that will be asked for
     * @param monitor cancels between tables
     * @throws IOException if the records can't be read
     */
    public MeasuredResults(Results results, Collection<Term> terms, IProgressMonitor monitor) throws IOException {
        this.results = results;
        this.terms.addAll(terms);
        List<CellRecord> done = results.records().stream().filter(CellRecord::isDone).toList();
        done.forEach(this::place);
        progress = SubMonitor.convert(monitor, "Reading results", done.size());
    }

    private void place(CellRecord record) {
        Configuration configuration = Configuration.of(record.cell().training());
        long seed = record.cell().training().seed();
        if (record.cell() instanceof ProbeCell cell) {
            probes.computeIfAbsent(configuration, key -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.probe(), key -> new TreeMap<>()).put(seed, cell);
        } else {
            trainings.computeIfAbsent(configuration, key -> new TreeMap<>()).put(seed, record);
        }
    }

    /** The data sets, in the order of the records. */
    public List<Configuration.Data> data() {
        return configurations().stream().map(Configuration::data).distinct().toList();
    }

    /** The configurations with a finished training or probe, in the order of the records. */
    public List<Configuration> configurations() {
        Set<Configuration> all = new LinkedHashSet<>(trainings.keySet());
        all.addAll(probes.keySet());
        return List.copyOf(all);
    }

    /** The finished trainings of a configuration, in ascending order of seeds. */
    public List<TrainingCell> trainings(Configuration configuration) {
        return trainings.getOrDefault(configuration, Map.of()).values().stream()
                .map(record -> record.cell().training()).toList();
    }

    /** Sets what will be asked for from now on beside main columns, and drops the tables' values. */
    public void expect(Collection<Term> further) {
        terms.clear();
        terms.addAll(further);
        forgetTables();
    }

    /** Takes a table which somebody else has read, and spares reading it. */
    public void take(ProbeCell cell, Table table) {
        Optional<Term> main = mainColumns.computeIfAbsent(cell.probe().id(), id -> mainColumn(table)
                .map(column -> Term.of(id, column.id())));
        main.ifPresent(terms::add);
        extracts.computeIfAbsent(cell.key(), key -> extract(cell, table));
    }

    /** What a training left; empty if it can't be read, which is remembered. */
    public Optional<TrainingResult> training(TrainingCell cell) {
        return read.computeIfAbsent(cell.key(), key -> readTraining(cell));
    }

    private Optional<TrainingResult> readTraining(TrainingCell cell) {
        try {
            return Optional.of(results.training(cell));
        } catch (IOException e) {
            damaged(cell.key(), cell.label(), e);
            return Optional.empty();
        }
    }

    /**
     * A measure of the trainings of a configuration, a number for each seed, as samples of a single instance.
     *
     * @param measure as {@code org.alidade.core.math.Quality#measures} names it
     * @return empty if no training has it
     */
    public Optional<SeedSamples> quality(Configuration configuration, String measure) {
        List<SeedSamples.Seed> seeds = new ArrayList<>();
        for (TrainingCell cell : trainings(configuration)) {
            training(cell).map(result -> result.quality().get(measure)).ifPresent(
                    value -> seeds.add(new SeedSamples.Seed(cell.seed(), cell.key(), Map.of("test split", value))));
        }
        return seeds.isEmpty() ? Optional.empty() : Optional.of(new SeedSamples(configuration.data().hash(), seeds));
    }

    /**
     * A quantity of a configuration, once for each way in which its probes were set; none if they did not run, or their
     * tables lack a column.
     */
    public List<MeasuredQuantity> measured(Configuration configuration, Quantity quantity) {
        List<MeasuredQuantity> found = new ArrayList<>();
        for (Choice first : choices(configuration, quantity.term())) {
            if (quantity.less().isEmpty()) {
                add(found, configuration, quantity, List.of(first));
            } else {
                Term less = quantity.less().get();
                List<Choice> others = less.probe().equals(quantity.term().probe()) ? List.of(first)
                        : choices(configuration, less);
                others.forEach(other -> add(found, configuration, quantity, List.of(first, other)));
            }
        }
        return found;
    }

    /** The mean of a term that belongs to a quantity which was measured with these probes; empty if it is missing. */
    public Optional<SeedStatistics> statistics(Configuration configuration, List<Choice> probes, Term term) {
        return measured(configuration, Quantity.of(term)).stream()
                .filter(found -> probes.containsAll(found.probes())).findFirst()
                .flatMap(found -> SeedStatistics.of(found.samples().estimates(Statistic.MEAN)));
    }

    /**
     * The main columns of the probes that ran on a data set: for each, the first column of numbers that it declares to
     * say how faithful attention is. They may be asked for from now on. Reads a table of each that has not been read.
     */
    public List<Term> mainColumns(Configuration.Data data) {
        Map<String, Term> columns = new LinkedHashMap<>();
        probes.forEach((configuration, choices) -> choices.forEach((probe, cells) -> {
            if (configuration.data().equals(data) && !columns.containsKey(probe.id())) {
                cells.values().stream().flatMap(cell -> mainColumn(cell).stream()).findFirst()
                        .ifPresent(column -> columns.put(probe.id(), column));
            }
        }));
        return List.copyOf(columns.values());
    }

    private Optional<Term> mainColumn(ProbeCell cell) {
        if (!mainColumns.containsKey(cell.probe().id())) {
            try {
                take(cell, results.probe(cell).table());
            } catch (IOException e) {
                damaged(cell.key(), cell.label(), e);
            }
        }
        return mainColumns.getOrDefault(cell.probe().id(), Optional.empty());
    }

    private static Optional<Column> mainColumn(Table table) {
        return table.columns().stream()
                .filter(column -> column.isNumeric() && column.direction() != Direction.NEUTRAL).findFirst();
    }

    /** What a term's column was declared as, in a table that has been read; empty if none has it. */
    public Optional<Column> column(Term term) {
        return extracts.values().stream().filter(extract -> extract.containsKey(term))
                .map(extract -> extract.get(term).column()).findFirst();
    }

    private List<Choice> choices(Configuration configuration, Term term) {
        return probes.getOrDefault(configuration, Map.of()).keySet().stream()
                .filter(probe -> probe.id().equals(term.probe())).toList();
    }

    private void add(List<MeasuredQuantity> found, Configuration configuration, Quantity quantity,
            List<Choice> choices) {
        List<SeedSamples.Seed> seeds = new ArrayList<>();
        double minimum = Double.NEGATIVE_INFINITY;
        double maximum = Double.POSITIVE_INFINITY;
        for (ProbeCell cell : probes.get(configuration).get(choices.get(0)).values()) {
            Optional<Reading> reading = read(cell, quantity, choices.get(choices.size() - 1));
            if (reading.isPresent()) {
                seeds.add(reading.get().seed());
                minimum = reading.get().minimum();
                maximum = reading.get().maximum();
            }
        }
        if (!seeds.isEmpty()) {
            found.add(new MeasuredQuantity(configuration, choices,
                    new SeedSamples(configuration.data().hash(), seeds), minimum, maximum));
        }
    }

    private Optional<Reading> read(ProbeCell cell, Quantity quantity, Choice other) {
        Optional<Extract> term = extract(cell, quantity.term());
        if (term.isEmpty() || quantity.less().isEmpty()) {
            return term.flatMap(all -> Reading.of(cell, all));
        }
        ProbeCell second = new ProbeCell(cell.training(), other);
        boolean ran = probes.get(Configuration.of(cell.training())).get(other).containsKey(cell.training().seed());
        Optional<Extract> less = ran ? extract(second, quantity.less().get()) : Optional.empty();
        return less.flatMap(subtrahend -> Reading.of(cell, term.get(), second, subtrahend));
    }

    /** A term's values in a finished cell; empty if its table lacks it or can't be read, which is remembered. */
    private Optional<Extract> extract(ProbeCell cell, Term term) {
        if (!terms.contains(term)) {
            throw new IllegalArgumentException("Term " + term.text() + " is none of those to be read: " + terms);
        }
        return Optional.ofNullable(extracts.computeIfAbsent(cell.key(), key -> extract(cell)).get(term));
    }

    private Map<Term, Extract> extract(ProbeCell cell) {
        progress.split(1);
        try {
            return extract(cell, results.probe(cell).table());
        } catch (IOException e) {
            damaged(cell.key(), cell.label(), e);
            return Map.of();
        }
    }

    private Map<Term, Extract> extract(ProbeCell cell, Table table) {
        Map<Term, Extract> extract = new HashMap<>();
        for (Term term : terms) {
            if (term.probe().equals(cell.probe().id())) {
                term.values(table).ifPresent(values -> extract.put(term, compact(table.column(term.column()), values)));
            }
        }
        return extract;
    }

    private Extract compact(Column column, Map<String, Double> values) {
        List<String> ids = List.copyOf(values.keySet());
        return new Extract(column, instances.computeIfAbsent(ids, key -> key),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** One seed of a quantity and the range that its columns declare. */
    private record Reading(SeedSamples.Seed seed, double minimum, double maximum) {

        static Optional<Reading> of(ProbeCell cell, Extract extract) {
            return extract.instances().isEmpty() ? Optional.empty()
                    : Optional.of(new Reading(
                            new SeedSamples.Seed(cell.training().seed(), cell.key(), extract.byInstance()),
                            extract.column().minimum(), extract.column().maximum()));
        }

        static Optional<Reading> of(ProbeCell cell, Extract extract, ProbeCell second, Extract less) {
            Map<String, Double> subtrahends = less.byInstance();
            Map<String, Double> differences = new LinkedHashMap<>();
            extract.byInstance().forEach((instance, value) -> {
                if (subtrahends.containsKey(instance)) {
                    differences.put(instance, value - subtrahends.get(instance));
                }
            });
            List<String> cells = second.equals(cell) ? List.of(cell.key()) : List.of(cell.key(), second.key());
            return differences.isEmpty() ? Optional.empty()
                    : Optional.of(new Reading(new SeedSamples.Seed(cell.training().seed(), cells, differences),
                            extract.column().minimum() - less.column().maximum(),
                            extract.column().maximum() - less.column().minimum()));
        }
    }

    private void damaged(String key, String label, IOException problem) {
        if (unreadable.stream().noneMatch(known -> known.key().equals(key))) {
            unreadable.add(new Unreadable(key, label,
                    problem.getMessage() == null ? problem.toString() : problem.getMessage()));
        }
    }

    /** The cells that could not be read so far. */
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Drops the values that were read; they are read again if they are asked for. */
    public void forget() {
        forgetTables();
        read.clear();
    }

    private void forgetTables() {
        extracts.clear();
        instances.clear();
        mainColumns.clear();
    }
}
