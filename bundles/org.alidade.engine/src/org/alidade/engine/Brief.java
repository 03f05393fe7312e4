package org.alidade.engine;

import java.util.List;
import java.util.Locale;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;
import org.alidade.engine.store.ProbeOutline;

/** Results in one line. */
public final class Brief {

    /** How many columns of a probe are told. */
    private static final int COLUMNS = 3;

    private Brief() {
    }

    /** {@code accuracy 0.912, AUC 0.954}. */
    public static String of(TrainingResult result) {
        return "accuracy " + number(result.quality().getOrDefault("accuracy", Double.NaN)) + ", AUC "
                + number(result.quality().getOrDefault("rocAuc", Double.NaN));
    }

    /** The first summaries over all rows: {@code Kendall tau 0.364 ± 0.210 (n 1722, 3 missing), Significant 49.0 %}. */
    public static String of(ProbeResult result) {
        return of(new ProbeOutline(result.table().columns(), result.summary()));
    }

    static String of(ProbeOutline result) {
        StringBuilder text = new StringBuilder();
        String told = "";
        for (SummaryRow row : summaries(result)) {
            String counts = " (n " + row.count() + ", " + row.missing() + " missing)";
            text.append(text.isEmpty() ? "" : ", ").append(summary(result.column(row.column()), row))
                    .append(counts.equals(told) ? "" : counts);
            told = counts;
        }
        return text.toString();
    }

    private static List<SummaryRow> summaries(ProbeOutline result) {
        return result.summary().stream().filter(row -> row.group().isEmpty()).limit(COLUMNS).toList();
    }

    private static String summary(Column column, SummaryRow row) {
        if (row.count() == 0) {
            return column.label() + " not measured";
        }
        return column.label() + " "
                + (isShare(column) ? String.format(Locale.ROOT, "%.1f %%", 100 * row.mean())
                        : number(row.mean()) + " ± " + number(row.sd()));
    }

    /** Columns of 0 and 1: the mean says all. */
    private static boolean isShare(Column column) {
        return column.type() == ColumnType.INTEGER && column.minimum() == 0 && column.maximum() == 1;
    }

    /** Three decimals; a dash for none. */
    public static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
    }
}
