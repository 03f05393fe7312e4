package org.alidade.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.result.CellLabels;
import org.alidade.ui.result.InstanceTexts;
import org.alidade.ui.result.Joined;
import org.alidade.ui.result.Result;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Results that are compared, read away from the UI thread.
 *
 * @param results in the order in which they were selected
 * @param names   what tells each from the others
 */
record Comparison(List<Result> results, List<String> names) {

    /** Id of the column of differences in tables of instances; for the cells after the second, with their letter. */
    static final String DIFFERENCE = "difference";

    private static final String LABEL = "label";

    Comparison {
        results = List.copyOf(results);
        names = List.copyOf(names);
    }

    /**
     * Reads results.
     *
     * @throws IOException if one is not there or damaged; the message says which file
     */
    static Comparison read(CompareInput input) throws IOException {
        List<Result> results = new ArrayList<>();
        List<CellRecord> records = new ArrayList<>();
        for (ResultInput one : input.results()) {
            Result result = Result.read(new ResultStore(one.results()), one.key());
            results.add(result);
            records.add(result.record());
        }
        CellLabels labels = CellLabels.of(records);
        boolean sameProbe = results.stream().map(result -> result.cell().probe()).distinct().count() == 1;
        List<String> names = new ArrayList<>();
        for (Result result : results) {
            ProbeCell cell = result.cell();
            String training = labels.brief(cell.training());
            names.add(letter(names.size()) + ": " + (sameProbe ? training
                    : Messages.bind(Messages.Result_header, labels.label(cell.probe()), training)));
        }
        return new Comparison(results, names);
    }

    /** The cells. */
    List<ProbeCell> cells() {
        return results.stream().map(Result::cell).toList();
    }

    /** A short name: A for the first. */
    static String letter(int index) {
        return index < 26 ? Character.toString('A' + index) : Integer.toString(index + 1);
    }

    /** The figures that all of them declare. */
    List<FigureDeclaration> figures() {
        return results.get(0).probe().figures().stream().filter(figure -> results.stream()
                .allMatch(result -> declaration(result, figure.id()).isPresent())).toList();
    }

    /** The declaration of a figure as one of them has it. */
    static Optional<FigureDeclaration> declaration(Result result, String id) {
        return result.probe().figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** The numeric columns that all of them have. */
    List<Column> columns() {
        return results.get(0).probe().table().columns().stream().filter(Column::isNumeric)
                .filter(column -> results.stream().allMatch(result -> result.probe().table().has(column.id())
                        && result.probe().table().column(column.id()).isNumeric()))
                .toList();
    }

    /** Why instances cannot be joined; empty if they can. */
    Optional<String> obstacle() {
        Set<String> hashes = new HashSet<>();
        cells().forEach(cell -> hashes.add(cell.training().dataHash()));
        if (hashes.size() > 1) {
            return Optional.of(Messages.Compare_otherData);
        }
        for (int i = 0; i < results.size(); i++) {
            Table table = results.get(i).table();
            if (!table.has(Column.INSTANCE) || table.column(Column.INSTANCE).type() != ColumnType.TEXT) {
                return Optional.of(Messages.bind(Messages.Compare_noInstances, names.get(i)));
            }
        }
        return columns().isEmpty() ? Optional.of(Messages.Compare_noColumns) : Optional.empty();
    }

    /**
     * A row for each instance that all have: the number of each, what it is more than the first, and whether each
     * predicts it right. Several rows of an instance count with their mean.
     */
    Table instances(Column column) {
        List<Map<String, Double>> values = results.stream()
                .map(result -> InstanceValues.of(result.table(), column.id())).toList();
        TableBuilder table = new TableBuilder(columnsOf(column));
        for (String id : values.get(0).keySet()) {
            if (values.stream().allMatch(one -> one.containsKey(id))) {
                add(table.row(), id, values);
            }
        }
        Table numbers = table.build();
        Table joined = withClass(numbers);
        for (int i = 0; i < results.size(); i++) {
            String letter = letter(i);
            joined = with(joined, i, Joined.CORRECT, letter + ".correct", letter + " " + Messages.Joined_correct);
        }
        return joined;
    }

    /**
     * The tokens of the instances, by their ids: as many as are known.
     *
     * @param store of the first result
     */
    Map<String, List<String>> texts(ResultStore store, IProgressMonitor monitor) {
        if (obstacle().isPresent()) {
            return Map.of();
        }
        Set<String> ids = Stream.of(results.get(0).table().texts(Column.INSTANCE)).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        try {
            return new InstanceTexts(store, store.records(), monitor).of(cells().get(0), ids);
        } catch (IOException e) {
            return Map.of(); // the folder went away meanwhile: then rows have no text
        }
    }

    /** What the tables lack and why; empty if they are complete. */
    String remark() {
        return results.stream().map(Result::remark).filter(remark -> !remark.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
    }

    /** The same columns without rows, at once. */
    Table noInstances(Column column) {
        return new TableBuilder(columnsOf(column)).build();
    }

    private List<Column> columnsOf(Column column) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Column.INSTANCE, Messages.Compare_instance, ColumnType.TEXT, "", 0, 0,
                Direction.NEUTRAL, Messages.Compare_instance));
        for (int i = 0; i < results.size(); i++) {
            columns.add(new Column(letter(i), letter(i) + " " + column.label(), ColumnType.NUMBER, column.unit(),
                    column.minimum(), column.maximum(), column.direction(), names.get(i)));
        }
        for (int i = 1; i < results.size(); i++) {
            columns.add(new Column(i == 1 ? DIFFERENCE : DIFFERENCE + letter(i), letter(i) + " \u2212 A",
                    ColumnType.NUMBER, column.unit(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                    column.direction(), Messages.bind(Messages.Compare_difference, names.get(i), names.get(0))));
        }
        return columns;
    }

    private static void add(TableBuilder.Row row, String id, List<Map<String, Double>> values) {
        row.set(Column.INSTANCE, id);
        double first = values.get(0).get(id);
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i).get(id);
            set(row, letter(i), value);
            if (i > 0) {
                set(row, i == 1 ? DIFFERENCE : DIFFERENCE + letter(i), value - first);
            }
        }
        row.add();
    }

    private static void set(TableBuilder.Row row, String column, double value) {
        if (Double.isNaN(value)) {
            row.missing(column, Messages.Compare_missing);
        } else {
            row.set(column, value);
        }
    }

    /** All tell the same classes: they read the same texts. */
    private Table withClass(Table joined) {
        String own = results.get(0).table().has(LABEL) ? LABEL : Joined.LABEL;
        return with(joined, 0, own, LABEL, Messages.Joined_label);
    }

    /** With what a column of one result tells of the instances; without, if it has no such column. */
    private Table with(Table joined, int index, String source, String id, String heading) {
        Table table = results.get(index).table();
        if (!table.has(source)) {
            return joined;
        }
        Map<String, String> byInstance = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            byInstance.put(table.text(Column.INSTANCE, row), table.text(source, row));
        }
        String[] texts = new String[joined.rows()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = byInstance.get(joined.text(Column.INSTANCE, row));
        }
        return joined.with(new Column(id, heading, ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, names.get(index)),
                texts);
    }
}
