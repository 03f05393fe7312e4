package org.alidade.ui.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.ILayerListener;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * The rows of a table with a row of filters above them: sorted, filtered, marked. Any number of rows; only what is
 * visible is asked for, and whatever takes long is computed away from the UI thread. UI thread.
 */
public final class RowsGrid {

    private final RowsLayers layers;
    private final TableContent content;
    private final List<Consumer<int[]>> selectionListeners = new ArrayList<>();
    private final List<Consumer<int[]>> lookListeners = new ArrayList<>();
    private final List<Runnable> openListeners = new ArrayList<>();
    private final List<Runnable> arrangedListeners = new ArrayList<>();
    private Table table;
    private Arrangement arrangement = Arrangement.NONE;
    private Set<String> marked = Set.of();
    private Optional<String> first = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private final Background background;
    private final Background choices;
    /** Set while this selects: what follows is not the user's. */
    private boolean selecting;
    /** Where the last row was selected by hand. */
    private int cursor;

    /** Shows all rows of a table. */
    public RowsGrid(Composite parent, Table table) {
        this.table = table;
        content = new TableContent(table);
        layers = new RowsLayers(parent, content, this::filter);
        background = Background.quiet(control());
        choices = Background.quiet(control());
        layers.selection().addLayerListener((ILayerListener) event -> {
            if (event instanceof ISelectionEvent && !selecting) {
                PositionCoordinate last = layers.selection().getLastSelectedCellPosition();
                cursor = last == null ? SelectionLayer.NO_SELECTION : last.getRowPosition();
                tell(selectedByHand());
            }
        });
        layers.onHeadingClick((column, stateMask) -> {
            String id = content.table().columns().get(column).id();
            arrange((stateMask & SWT.MOD2) != 0 ? arrangement.sortedFurther(id) : arrangement.sorted(id));
        });
        offerChoices();
        control().addListener(SWT.KeyDown, this::key);
        GridKeys.onEnter(control(), () -> {
            if (selectedByHand().length > 0) {
                openListeners.forEach(Runnable::run);
            }
        });
        control().addListener(SWT.MouseDoubleClick, event -> {
            if (layers.isRow(event.y)) {
                openListeners.forEach(Runnable::run);
            }
        });
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            clearSelection();
            tell(new int[0]);
        }
    }

    /** Names the control. */
    public RowsGrid named(String name) {
        WidgetName.set(control(), name);
        return this;
    }

    /** The control. */
    public NatTable control() {
        return layers.control();
    }

    /** The table whose rows are shown. */
    public Table table() {
        return table;
    }

    /** Shows another table in the same arrangement: at once, if that is its own. */
    public void show(Table other) {
        boolean sameColumns = other.columns().equals(table.columns());
        boolean sameRows = other.rows() == table.rows();
        int fitted = table.rows() == 0 ? 0 : inCommon(table.columns(), other.columns());
        table = other;
        if (!sameRows || anchor().getColumnPosition() >= other.columns().size()) {
            clearSelection();
        }
        content.show(other, content.arrangement(),
                sameRows ? content.shown() : arrangement.equals(Arrangement.NONE) ? TableText.all(other) : new int[0]);
        layers.fit(fitted);
        if (sameColumns) {
            layers.rowsChanged();
        } else {
            layers.columnsChanged();
            layers.showFilters(byIndex(arrangement.filters()));
        }
        offerChoices();
        if (arrangement.equals(Arrangement.NONE) && content.arrangement().equals(Arrangement.NONE)) {
            background.cancel();
            problem = Optional.empty();
            reveal();
            look();
            arrangedListeners.forEach(Runnable::run);
        } else {
            rearrange();
        }
    }

    /** How many columns two tables begin with alike. */
    private static int inCommon(List<Column> one, List<Column> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    /** Finds out what can be chosen above columns, which takes a look at every row. */
    private void offerChoices() {
        Table shown = table;
        choices.ask(Messages.Grid_arranging, (monitor, answer) -> {
            List<List<String>> found = FilterChoices.of(shown);
            answer.accept(() -> layers.offer(found));
        });
    }

    /** How the rows are arranged now, or will be in a moment. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Arranges the rows in another way. */
    public void arrange(Arrangement other) {
        if (!other.equals(arrangement)) {
            arrangement = other;
            layers.showFilters(byIndex(other.filters()));
            rearrange();
        }
    }

    /** Shows all rows again; the order stays. */
    public void showAll() {
        arrange(new Arrangement(Map.of(), arrangement.keys(), Optional.empty()));
    }

    private Map<Integer, Object> byIndex(Map<String, String> filters) {
        Map<Integer, Object> byIndex = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String text = filters.get(table.columns().get(column).id());
            if (text != null) {
                byIndex.put(column, text);
            }
        }
        return byIndex;
    }

    private void filter(Map<Integer, Object> texts) {
        Map<String, String> filters = new LinkedHashMap<>(arrangement.filters());
        table.columns().forEach(column -> filters.remove(column.id()));
        texts.forEach((column, text) -> {
            if (!String.valueOf(text).isBlank()) {
                filters.put(table.columns().get(column).id(), String.valueOf(text).strip());
            }
        });
        arrange(arrangement.filtered(filters));
    }

    /** Opens the filter above the column that the cursor is in, or the first. */
    public void editFilter() {
        layers.editFilter(Math.max(0, anchor().getColumnPosition()));
    }

    /** Sorts by the column that the cursor is in, or the first: up, then down, then not at all. */
    public void sort() {
        arrange(arrangement.sorted(columnAtCursor().id()));
    }

    /** Adds the column that the cursor is in to those that are sorted by. */
    public void sortFurther() {
        arrange(arrangement.sortedFurther(columnAtCursor().id()));
    }

    /** The column that the cursor is in, or the first. */
    public Column columnAtCursor() {
        return table.columns().get(Math.max(0, anchor().getColumnPosition()));
    }

    private PositionCoordinate anchor() {
        return layers.selection().getSelectionAnchor();
    }

    private void rearrange() {
        Table wanted = table;
        Arrangement by = arrangement;
        background.ask(Messages.Grid_arranging, (monitor, answer) -> {
            try {
                int[] rows = by.rows(wanted);
                answer.accept(() -> {
                    problem = Optional.empty();
                    apply(wanted, by, rows);
                    arrangedListeners.forEach(Runnable::run);
                });
            } catch (IllegalArgumentException e) {
                answer.accept(() -> {
                    problem = Optional.of(String.valueOf(e.getMessage()));
                    arrangedListeners.forEach(Runnable::run);
                });
            }
        });
    }

    private void apply(Table shown, Arrangement by, int... rows) {
        clearSelection();
        content.show(shown, by, rows);
        layers.rowsChanged();
        reveal();
        look();
    }

    private void clearSelection() {
        selecting = true;
        layers.selection().clear();
        selecting = false;
    }

    private void tell(int... rows) {
        selectionListeners.forEach(listener -> listener.accept(rows));
        look();
    }

    private void look() {
        if (!lookListeners.isEmpty()) {
            int[] rows = selected();
            lookListeners.forEach(listener -> listener.accept(rows));
        }
    }

    /** Rows that are selected in this grid itself; the one with the cursor comes first. */
    private int[] selectedByHand() {
        Collection<Range> ranges = layers.selection().getSelectedRowPositions();
        TreeSet<Integer> positions = new TreeSet<>();
        ranges.forEach(range -> positions.addAll(range.getMembers()));
        IntStream start = positions.contains(cursor) ? IntStream.of(cursor) : IntStream.empty();
        return IntStream.concat(start, positions.stream().mapToInt(i -> i).filter(position -> position != cursor))
                .filter(position -> position < content.rows()).map(content::row).toArray();
    }

    /** Rows that are selected or marked, as they stand in the table; the one looked at comes first. */
    public int[] selected() {
        int[] byHand = selectedByHand();
        if (byHand.length > 0) {
            return byHand;
        }
        int[] rows = IntStream.range(0, content.rows()).filter(content::isMarked).map(content::row).toArray();
        return IntStream.concat(IntStream.of(rows).filter(this::isFirst),
                IntStream.of(rows).filter(row -> !isFirst(row))).toArray();
    }

    private boolean isFirst(int row) {
        return first.isPresent() && first.get().equals(content.instance(row));
    }

    /** The rows that are shown, in their order. */
    public int[] shown() {
        return content.shown();
    }

    /** Why the rows are not filtered as it is typed; empty if they are. */
    public Optional<String> problem() {
        return problem;
    }

    /** Calls back when other rows are selected by hand: with their numbers in the table, the one looked at first. */
    public RowsGrid onSelect(Consumer<int[]> listener) {
        selectionListeners.add(listener);
        return this;
    }

    /**
     * Calls back when other rows are selected or marked, here or elsewhere, or shown anew: with their numbers in the
     * table, the one looked at first.
     */
    public RowsGrid onLook(Consumer<int[]> listener) {
        lookListeners.add(listener);
        return this;
    }

    /** Calls back for a double click on a row, or Enter: it is selected by then. */
    public RowsGrid onOpen(Runnable listener) {
        openListeners.add(listener);
        return this;
    }

    /** Calls back when other rows are shown, or when it was said why not. */
    public RowsGrid onArranged(Runnable listener) {
        arrangedListeners.add(listener);
        return this;
    }

    /**
     * Marks the rows of instances that were selected elsewhere, or here.
     *
     * @param ids of the instances, the one looked at first
     */
    public void mark(Collection<String> ids) {
        marked = Set.copyOf(ids);
        first = ids.stream().findFirst();
        content.mark(marked);
        int[] byHand = selectedByHand();
        boolean here = byHand.length > 0 && isFirst(byHand[0])
                && IntStream.of(byHand).mapToObj(content::instance).collect(Collectors.toSet()).equals(marked);
        if (!here) {
            clearSelection();
            reveal();
            look();
        }
        control().redraw();
    }

    /** Scrolls to the row that is looked at. */
    private void reveal() {
        first.ifPresent(id -> IntStream.range(0, content.rows())
                .filter(position -> id.equals(content.instance(content.row(position)))).findFirst()
                .ifPresent(layers::reveal));
    }
}
