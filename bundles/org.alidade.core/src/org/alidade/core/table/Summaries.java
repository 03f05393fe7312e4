package org.alidade.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.alidade.core.math.Sample;

/** Computes declared summaries of a table. */
public final class Summaries {

    private Summaries() {
    }

    /** Summary rows: by declaration, then column, then all rows before the groups in alphabetical order. */
    public static List<SummaryRow> of(Table table, List<SummaryDeclaration> declarations) {
        List<SummaryRow> summary = new ArrayList<>();
        for (SummaryDeclaration declaration : declarations) {
            for (String column : declaration.columns()) {
                summary.add(row(table, column, Optional.empty(), row -> true));
                declaration.by().ifPresent(by -> groups(table, by).forEach(group -> summary
                        .add(row(table, column, Optional.of(group), row -> belongs(table, row, by, group)))));
            }
        }
        return summary;
    }

    /** The different values of a text column, missing ones left out, in alphabetical order. */
    public static List<String> groups(Table table, String column) {
        TreeSet<String> groups = new TreeSet<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isMissing(column, row)) {
                groups.add(table.text(column, row));
            }
        }
        return List.copyOf(groups);
    }

    private static boolean belongs(Table table, int row, String by, String group) {
        return !table.isMissing(by, row) && table.text(by, row).equals(group);
    }

    private static SummaryRow row(Table table, String column, Optional<String> group, IntPredicate member) {
        double[] all = IntStream.range(0, table.rows()).filter(member).mapToDouble(row -> table.number(column, row))
                .toArray();
        double[] values = IntStream.range(0, all.length).mapToDouble(i -> all[i]).filter(v -> !Double.isNaN(v))
                .toArray();
        Optional<Sample> sample = Sample.of(values);
        return sample
                .map(s -> new SummaryRow(column, group, values.length, all.length - values.length, s.mean(), s.sd(),
                        s.quantile(.25), s.quantile(.5), s.quantile(.75)))
                .orElseGet(() -> new SummaryRow(column, group, 0, all.length, Double.NaN, Double.NaN, Double.NaN,
                        Double.NaN, Double.NaN));
    }
}
