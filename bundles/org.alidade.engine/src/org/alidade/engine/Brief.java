package org.alidade.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.SummaryRow;

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

    /** The first summaries over all rows: {@code tau 0.364 ± 0.210 (3 missing), share significant 0.490}. */
    public static String of(ProbeResult result) {
        return summaries(result).stream().map(row -> summary(result, row)).collect(Collectors.joining(", "));
    }

    private static List<SummaryRow> summaries(ProbeResult result) {
        return result.summary().stream().filter(row -> row.group().equals(SummaryRow.ALL)).limit(COLUMNS).toList();
    }

    private static String summary(ProbeResult result, SummaryRow row) {
        Column column = result.table().column(row.column());
        String missing = row.missing() == 0 ? "" : " (" + row.missing() + " missing)";
        if (row.count() == 0) {
            return column.label() + " not measured" + missing;
        }
        return column.label() + " " + number(row.mean()) + (isShare(column) ? "" : " ± " + number(row.sd())) + missing;
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
