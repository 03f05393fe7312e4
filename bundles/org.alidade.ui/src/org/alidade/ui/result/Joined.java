package org.alidade.ui.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.engine.Prediction;
import org.alidade.ui.Messages;

/** A probe's table with what else is known of its instances, by their ids. */
public final class Joined {

    /** Id of the column that says whether the training predicts an instance right. */
    public static final String CORRECT = "joined.correct";

    /** Id of the column with the class of an instance, where the probe does not tell it itself. */
    public static final String LABEL = "joined.label";
    private static final String PREDICTED = "joined.predicted";
    private static final String TEXT = "joined.text";
    private static final String LENGTH = "joined.length";

    private Joined() {
    }

    /**
     * With class, predicted class and whether they agree, of instances that the training was tested on. Columns that the
     * probe has itself are not repeated.
     */
    static Table predictions(Table table, List<Prediction> predictions) {
        if (!isJoinable(table) || predictions.isEmpty()) {
            return table;
        }
        Map<String, Prediction> byId = new HashMap<>();
        predictions.forEach(prediction -> byId.put(prediction.id(), prediction));
        Table joined = table;
        if (!table.has("label")) {
            joined = joined.with(text(LABEL, Messages.Joined_label, Messages.Joined_label_help),
                    values(table, byId, Prediction::label));
        }
        if (!table.has("predicted")) {
            joined = joined.with(text(PREDICTED, Messages.Joined_predicted, Messages.Joined_predicted_help),
                    values(table, byId, Prediction::predicted));
        }
        return joined.with(text(CORRECT, Messages.Joined_correct, Messages.Joined_correct_help),
                values(table, byId, prediction -> prediction.label().equals(prediction.predicted())
                        ? Messages.Joined_yes
                        : Messages.Joined_no));
    }

    /** With the texts of instances and their lengths, where the probe does not tell them itself. */
    public static Table texts(Table table, Map<String, List<String>> tokens) {
        if (!isJoinable(table) || tokens.isEmpty()) {
            return table;
        }
        Table joined = table;
        if (!table.has("tokens") && !table.has(LENGTH)) {
            double[] lengths = new double[table.rows()];
            for (int row = 0; row < lengths.length; row++) {
                List<String> known = tokens.get(table.text(Column.INSTANCE, row));
                lengths[row] = known == null ? Double.NaN : known.size();
            }
            joined = joined.with(new Column(LENGTH, Messages.Joined_length, ColumnType.INTEGER, "", 0,
                    Double.POSITIVE_INFINITY, Direction.NEUTRAL, Messages.Joined_length_help), lengths);
        }
        return table.has(TEXT) ? joined
                : joined.with(text(TEXT, Messages.Joined_text, Messages.Joined_text_help),
                        values(table, tokens, known -> String.join(" ", known)));
    }

    private static <V> String[] values(Table table, Map<String, V> byId, Function<V, String> value) {
        String[] values = new String[table.rows()];
        for (int row = 0; row < values.length; row++) {
            V known = byId.get(table.text(Column.INSTANCE, row));
            values[row] = known == null ? null : value.apply(known);
        }
        return values;
    }

    private static Column text(String id, String label, String description) {
        return new Column(id, label, ColumnType.TEXT, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                Direction.NEUTRAL, description);
    }

    private static boolean isJoinable(Table table) {
        return table.has(Column.INSTANCE) && table.column(Column.INSTANCE).type() == ColumnType.TEXT;
    }
}
