package org.alidade.report.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** Cells and tables with known numbers. */
public final class Planted {

    public static final Choice SST = choice("org.alidade.datasets.sst", "SST", Map.of("classes", "binary"));
    public static final Choice BILSTM = choice("org.alidade.learn.bilstm", "BiLSTM", Map.of());
    public static final Choice AVERAGE = choice("org.alidade.learn.average", "Affine", Map.of());
    public static final Choice TANH = choice("org.alidade.learn.tanh", "Additive", Map.of());
    public static final Choice UNIFORM = choice("org.alidade.learn.uniform", "Uniform", Map.of());
    public static final Choice FLAT = choice("org.alidade.learn.flat", "Flat", Map.of());

    private Planted() {
    }

    public static Choice choice(String id, String name, Map<String, String> settings) {
        return new Choice(id, "1.0.0", name, settings);
    }

    public static TrainingCell training(Choice encoder, Choice attention, long seed) {
        return new TrainingCell(SST, "047f", FLAT, encoder, attention, seed);
    }

    public static ProbeCell probe(String name, Choice encoder, long seed) {
        return new ProbeCell(training(encoder, TANH, seed),
                choice("org.alidade.probes." + name, name, Map.of()));
    }

    public static TrainingResult trained(Map<String, Double> quality) {
        return new TrainingResult(List.of("negative", "positive"), Map.of("test", 1725), quality, List.of());
    }

    public static ProbeResult result(Table table) {
        return new ProbeResult(table, List.of(), List.of(), "");
    }

    /** Instances i0, i1, ... with a number each, in a column of range -1 to 1; NaN is missing. */
    public static Table numbers(String column, int rows, IntToDoubleFunction value) {
        TableBuilder table = new TableBuilder(List.of(text(Column.INSTANCE), number(column)));
        for (int i = 0; i < rows; i++) {
            TableBuilder.Row row = table.row().set(Column.INSTANCE, "i" + i);
            double number = value.applyAsDouble(i);
            (Double.isNaN(number) ? row.missing(column, "not measured") : row.set(column, number)).add();
        }
        return table.build();
    }

    /** For each instance a row of each model; a number of the given column. */
    public static Table models(String column, int rows, Map<String, IntToDoubleFunction> models) {
        TableBuilder table = new TableBuilder(List.of(text(Column.INSTANCE), text("model"), number(column)));
        List<String> names = new ArrayList<>(models.keySet());
        names.sort(null);
        for (int i = 0; i < rows; i++) {
            for (String name : names) {
                table.row().set(Column.INSTANCE, "i" + i).set("model", name)
                        .set(column, models.get(name).applyAsDouble(i)).add();
            }
        }
        return table.build();
    }

    public static Column text(String id) {
        return new Column(id, id, ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "A text.");
    }

    public static Column number(String id) {
        return new Column(id, id, ColumnType.NUMBER, "", -1, 1, Direction.NEUTRAL, "A number.");
    }

}
