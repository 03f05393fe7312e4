package org.alidade.ui.matrix;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alidade.core.cell.Cell;
import org.alidade.engine.CellStatus;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.properties.CellProperties;
import org.alidade.ui.properties.TextProperties;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * The cells that are selected in the matrix. Their properties: of one cell, all that is stored of it, or how it stands
 * and why; of several, what they have in common, and sums and ranges of what they have not. Compared by identity: the
 * window compares selections, and a matrix is large.
 */
final class SelectedCells implements IAdaptable {

    /** Results beyond this number are not told to the rest of the window: nobody compares so many. */
    private static final int MOST_RESULTS = 50;
    /** More different values are counted, not listed. */
    private static final int MOST_LISTED = 4;
    private static final Set<CellStatus> RESULTS = Set.of(CellStatus.DONE, CellStatus.REUSED);

    private final Matrix matrix;
    private final MatrixAxes axes;
    private final List<PlannedCell> cells;

    /**
     * @param matrix which they are of
     * @param axes   names what they use
     * @param cells  in the order in which they are shown
     */
    SelectedCells(Matrix matrix, MatrixAxes axes, Collection<PlannedCell> cells) {
        this.matrix = matrix;
        this.axes = axes;
        this.cells = List.copyOf(cells);
    }

    /** To a source of properties, to one result if one alone is selected, and to an array of all of them. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySource.class) {
            return adapter.cast(properties());
        }
        if (adapter == ResultInput[].class) {
            return adapter.cast(results().toArray(ResultInput[]::new));
        }
        List<ResultInput> results = adapter == ResultInput.class ? results() : List.of();
        return results.size() == 1 ? adapter.cast(results.get(0)) : null;
    }

    /** Those that can be opened. */
    private List<ResultInput> results() {
        return cells.stream().filter(cell -> !cell.isTraining() && RESULTS.contains(state(cell).status()))
                .limit(MOST_RESULTS).flatMap(cell -> stored(cell).stream()).toList();
    }

    private Optional<ResultInput> stored(PlannedCell place) {
        Optional<Cell> cell = matrix.cell(place.training(), place.probe());
        return cell.map(known -> new ResultInput(matrix.store().folder(), known.key(), known.label()));
    }

    private State state(PlannedCell cell) {
        return matrix.state(cell.training(), cell.probe());
    }

    private IPropertySource properties() {
        if (cells.size() == 1) {
            PlannedCell cell = cells.get(0);
            CellStatus status = state(cell).status();
            Optional<ResultInput> stored = RESULTS.contains(status) || status == CellStatus.FAILED ? stored(cell)
                    : Optional.empty();
            return stored.map(CellProperties::of).orElseGet(() -> of(cell));
        }
        return ofAll();
    }

    /** Of a cell of which nothing is stored. */
    private IPropertySource of(PlannedCell cell) {
        State state = state(cell);
        TextProperties properties = new TextProperties();
        String group = Messages.Provenance_cell;
        properties.add(group, Messages.SelectedCells_status, StatusLabels.of(state.status()),
                StatusLabels.meaning(state.status()));
        properties.add(group, Messages.SelectedCells_meaning, StatusLabels.meaning(state.status()));
        if (!state.detail().isEmpty()) {
            properties.add(group, Messages.SelectedCells_reason, state.detail());
        }
        addCommon(properties);
        return properties;
    }

    private IPropertySource ofAll() {
        TextProperties properties = new TextProperties();
        String group = Messages.SelectedCells_group;
        properties.add(group, Messages.SelectedCells_count, Integer.toString(cells.size()));
        cells.stream().collect(Collectors.groupingBy(cell -> state(cell).status(), TreeMap::new, Collectors.counting()))
                .forEach((status, count) -> properties.add(group,
                        StatusLabels.sign(status) + " " + StatusLabels.of(status), count.toString(),
                        StatusLabels.meaning(status)));
        DoubleSummaryStatistics seconds = cells.stream()
                .map(cell -> matrix.board().seconds(cell.training(), cell.probe()))
                .filter(known -> known.isPresent()).mapToDouble(known -> known.getAsDouble()).summaryStatistics();
        if (seconds.getCount() > 0) {
            properties.add(group, Messages.SelectedCells_time, Durations.of(seconds.getSum()));
        }
        addNumbers(properties);
        addCommon(properties);
        return properties;
    }

    /** The main numbers, by what measured them. */
    private void addNumbers(TextProperties properties) {
        Map<Integer, DoubleSummaryStatistics> numbers = new LinkedHashMap<>();
        for (PlannedCell cell : cells) {
            double value = MainNumber.value(state(cell));
            if (RESULTS.contains(state(cell).status()) && !Double.isNaN(value)) {
                numbers.computeIfAbsent(cell.probe(), probe -> new DoubleSummaryStatistics()).accept(value);
            }
        }
        numbers.forEach((probe, all) -> properties.add(Messages.SelectedCells_numbers, axes.measured(probe),
                Messages.bind(Messages.Properties_rowsValue,
                        new Object[] {number(all.getMin()), number(all.getMax()), number(all.getAverage())})));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void addCommon(TextProperties properties) {
        Set<Integer> rows = cells.stream().map(PlannedCell::training)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        axes.values(rows).forEach((axis, values) -> properties.add(Messages.SelectedCells_use, axis, listed(values)));
        Set<String> measured = cells.stream().map(PlannedCell::probe).distinct().sorted().map(axes::measured)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        properties.add(Messages.SelectedCells_use, Messages.SelectedCells_measured, listed(measured));
    }

    private static String listed(Collection<String> values) {
        return values.size() <= MOST_LISTED ? String.join(", ", values)
                : Messages.bind(Messages.Properties_rowsDifferent, values.size());
    }
}
