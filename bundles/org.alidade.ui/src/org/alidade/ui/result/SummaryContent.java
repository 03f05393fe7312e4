package org.alidade.ui.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;
import org.alidade.ui.grid.GridStyle;
import org.eclipse.swt.SWT;

/** The summary of a probe's table. */
final class SummaryContent implements GridContent {

    static final Map<String, GridStyle> STYLES = Map.of("number", GridStyle.aligned(SWT.RIGHT), "text",
            GridStyle.aligned(SWT.LEFT));

    private static final List<String> HEADINGS = List.of(Messages.Summary_column, Messages.Summary_group,
            Messages.Summary_count, Messages.Summary_missing, Messages.Summary_mean, Messages.Summary_sd,
            Messages.Summary_lower, Messages.Summary_median, Messages.Summary_upper);
    private static final int FIRST_NUMBER = 2;
    /** The mean, which is all that there is to say of a column of 0 and 1. */
    private static final int SHARE = 4;

    private final ProbeResult result;

    SummaryContent(ProbeResult result) {
        this.result = result;
    }

    @Override
    public int columns() {
        return HEADINGS.size();
    }

    @Override
    public int rows() {
        return result.summary().size();
    }

    @Override
    public String heading(int column) {
        return HEADINGS.get(column);
    }

    @Override
    public String text(int column, int row) {
        SummaryRow summary = result.summary().get(row);
        if (column > SHARE && isShare(summary)) {
            return "";
        }
        return switch (column) {
        case 0 -> result.table().column(summary.column()).heading();
        case 1 -> summary.group().orElse(Messages.Summary_all);
        case 2 -> Integer.toString(summary.count());
        case 3 -> Integer.toString(summary.missing());
        case SHARE -> isShare(summary) ? share(summary.mean()) : number(summary.mean());
        case 5 -> number(summary.sd());
        case 6 -> number(summary.lower());
        case 7 -> number(summary.median());
        case 8 -> number(summary.upper());
        default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    @Override
    public Optional<String> tip(int column, int row) {
        return column == 0 ? Optional.of(result.table().column(result.summary().get(row).column()).description())
                : Optional.empty();
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of(column < FIRST_NUMBER ? "text" : "number");
    }

    private boolean isShare(SummaryRow summary) {
        Column column = result.table().column(summary.column());
        return column.type() == ColumnType.INTEGER && column.minimum() == 0 && column.maximum() == 1;
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
