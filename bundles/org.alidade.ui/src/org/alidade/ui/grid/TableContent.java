package org.alidade.ui.grid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** Rows of a table under their declared headings. */
final class TableContent implements GridContent {

    /** Style of rows that are selected, and of the one among them that is looked at. */
    private static final String MARKED = "marked";

    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e6;

    private Table table;
    private Arrangement arrangement = Arrangement.NONE;
    private int[] rows;
    /** By row of the table; empty if it does not tell. */
    private String[] instances;
    private Set<String> marked = Set.of();

    TableContent(Table table) {
        this.table = table;
        this.rows = TableText.all(table);
        this.instances = Arrangement.instances(table);
    }

    /** The styles that it names. */
    static Map<String, GridStyle> styles(Display display) {
        Color ground = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
        Color text = display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
        return Map.of("number", GridStyle.aligned(SWT.RIGHT), "text", GridStyle.aligned(SWT.LEFT), "number" + MARKED,
                GridStyle.marked(text, ground, SWT.RIGHT), "text" + MARKED, GridStyle.marked(text, ground, SWT.LEFT));
    }

    /** Shows rows of a table in the order of an arrangement. */
    void show(Table shown, Arrangement by, int... shownRows) {
        if (shown != table) {
            table = shown;
            instances = Arrangement.instances(shown);
        }
        arrangement = by;
        rows = shownRows;
    }

    Table table() {
        return table;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** Which row of the table stands at a position. */
    int row(int position) {
        return rows[position];
    }

    /** The rows that are shown, in their order. */
    int[] shown() {
        return rows.clone();
    }

    /** Marks the rows of instances. */
    void mark(Set<String> ids) {
        marked = Set.copyOf(ids);
    }

    boolean isMarked(int position) {
        return !marked.isEmpty() && marked.contains(instance(rows[position]));
    }

    /** The first place with a marked row; empty if none is marked. */
    OptionalInt firstMarked() {
        return IntStream.range(0, rows()).filter(this::isMarked).findFirst();
    }

    /** The instance that a row of the table is about; empty if it does not tell. */
    String instance(int row) {
        return row < instances.length && instances[row] != null ? instances[row] : "";
    }

    @Override
    public int columns() {
        return table.columns().size();
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public String heading(int column) {
        return column(column).heading() + mark(column(column).id());
    }

    /** An arrow if rows are sorted by a column, with the column's place if they are sorted by several. */
    private String mark(String column) {
        List<SortKey> keys = arrangement.keys();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).column().equals(column)) {
                String arrow = keys.get(i).order() == SortKey.Order.ASCENDING ? " \u25b2" : " \u25bc";
                return keys.size() == 1 ? arrow : arrow + (i + 1);
            }
        }
        return "";
    }

    /** The heading with the widest mark. */
    @Override
    public String longest(int column) {
        return column(column).heading() + " \u25b22";
    }

    @Override
    public String text(int index, int position) {
        return shown(table, column(index), rows[position]);
    }

    /** A cell as it is read by people. */
    static String shown(Table table, Column column, int row) {
        return switch (column.type()) {
        case NUMBER -> rounded(table.number(column.id(), row));
        case INTEGER -> table.text(column.id(), row);
        case TEXT -> LongText.line(table.text(column.id(), row));
        case WEIGHTS -> LongText.weights(table.weights(column.id(), row));
        };
    }

    /** Four digits after the point, or the exponent where those say nothing; the file has them all. */
    private static String rounded(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= SMALL && size < LARGE;
        return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
    }

    @Override
    public Optional<String> headingTip(int index) {
        Column column = column(index);
        StringBuilder tip = new StringBuilder(column.description());
        if (!column.unit().isEmpty()) {
            tip.append('\n').append(Messages.bind(Messages.Table_unit, column.unit()));
        }
        if (column.type() == ColumnType.WEIGHTS) {
            tip.append('\n').append(Messages.Table_weights);
        }
        if (column.isNumeric()) {
            tip.append('\n')
                    .append(Messages.bind(Messages.Table_range, bound(column.minimum()), bound(column.maximum())));
        }
        tip.append('\n').append(switch (column.direction()) {
        case HIGHER_IS_MORE_FAITHFUL -> Messages.Table_higher;
        case LOWER_IS_MORE_FAITHFUL -> Messages.Table_lower;
        case NEUTRAL -> Messages.Table_neutral;
        });
        String missing = table.missingReasons(column.id()).entrySet().stream()
                .map(reason -> "\n" + Messages.bind(Messages.Table_missing, reason.getValue(), reason.getKey()))
                .collect(Collectors.joining());
        return Optional.of(tip.append(missing).toString());
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? Messages.Table_unbounded : rounded(value);
    }

    @Override
    public Optional<String> tip(int index, int position) {
        Column column = column(index);
        String text = table.text(column.id(), rows[position]);
        return text.isEmpty() || text.equals(text(index, position)) && text.length() < 30 ? Optional.empty()
                : Optional.of(LongText.block(text));
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of((column(column).isNumeric() ? "number" : "text") + (isMarked(row) ? MARKED : ""));
    }

    private Column column(int index) {
        return table.columns().get(index);
    }
}
