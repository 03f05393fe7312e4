package org.alidade.ui.grid;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;

/** The table of a probe under its declared headings. */
final class TableContent implements GridContent {

    static final Map<String, GridStyle> STYLES = Map.of("number", GridStyle.aligned(SWT.RIGHT), "text",
            GridStyle.aligned(SWT.LEFT));

    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e6;

    private final Table table;
    private final RowOrder order;

    TableContent(Table table, RowOrder order) {
        this.table = table;
        this.order = order;
    }

    @Override
    public int columns() {
        return table.columns().size();
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public String heading(int column) {
        return column(column).heading() + order.mark(column);
    }

    /** The heading with its mark of order. */
    @Override
    public String longest(int column) {
        return column(column).heading() + RowOrder.LONGEST_MARK;
    }

    @Override
    public String text(int index, int position) {
        Column column = column(index);
        int row = order.row(position);
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
        int row = order.row(position);
        String text = table.text(column.id(), row);
        return text.isEmpty() || text.equals(text(index, position)) && text.length() < 30 ? Optional.empty()
                : Optional.of(LongText.block(text));
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of(column(column).isNumeric() ? "number" : "text");
    }

    private Column column(int index) {
        return table.columns().get(index);
    }
}
