package org.alidade.report;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.SummaryDeclaration;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** Tables and figures like those of the papers' probes, with made-up numbers. */
public final class SampleProbes {

    public static final Column CLASS = new Column("predictedClass", "Predicted class", ColumnType.TEXT, "", 0, 0,
            Direction.NEUTRAL, "The most probable class.");
    public static final Column TAU = new Column("tau", "Kendall tau", ColumnType.NUMBER, "", -1, 1,
            Direction.HIGHER_IS_MORE_FAITHFUL, "Rank correlation of attention and gradient.");
    public static final Column SIGNIFICANT = new Column("significant", "Significant", ColumnType.INTEGER, "", 0, 1,
            Direction.NEUTRAL, "1 if the p-value is at most alpha, else 0.");
    public static final Column DIFFERENCE = new Column("difference", "Median output difference", ColumnType.NUMBER,
            "probability", 0, 1, Direction.HIGHER_IS_MORE_FAITHFUL,
            "Median total variation distance of the output when attention is permuted.");
    public static final Column ATTENTION = new Column("maxAttention", "Maximum attention", ColumnType.NUMBER, "", 0, 1,
            Direction.NEUTRAL, "The largest weight.");
    public static final FigureDeclaration HISTOGRAM = new FigureDeclaration("tau",
            "Rank correlation of attention and leave-one-out differences", FigureKind.HISTOGRAM, List.of("tau"),
            Optional.empty(),
            Optional.of("predictedClass"), Optional.empty(),
            IntStream.rangeClosed(0, 30).mapToObj(i -> (i - 15) / 15.0).toList(), -1, 1, 0, 1,
            "Jain and Wallace 2019, figure 2");
    public static final FigureDeclaration VIOLINS = new FigureDeclaration("difference",
            "Change of the prediction under permuted attention", FigureKind.VIOLIN, List.of("difference"),
            Optional.of("maxAttention"),
            Optional.of("predictedClass"), Optional.empty(), List.of(0., .25, .5, .75, 1.), -.05, 1.05, 0, 1,
            "Jain and Wallace 2019, figure 5");

    private SampleProbes() {
    }

    /** Kendall tau by class; the first three rows are not measured. */
    public static Table correlation(List<String> classes, int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder(List.of(CLASS, TAU));
        for (int i = 0; i < rows; i++) {
            int cls = i % classes.size();
            TableBuilder.Row row = table.row().set("predictedClass", classes.get(cls));
            if (i < 3) {
                row.missing("tau", i == 0 ? "fewer than two tokens" : "the gradient is 0 everywhere").add();
            } else {
                row.set("tau", Math.tanh(random.nextGaussian(.3 + .25 * cls, .3))).add();
            }
        }
        return table.build();
    }

    /** Output differences that grow with attention; nothing in the last bin for class 0, a single row for class 1. */
    public static Table permutation(List<String> classes, int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder(List.of(CLASS, ATTENTION, DIFFERENCE));
        for (int i = 0; i < rows; i++) {
            int cls = i % classes.size();
            double attention = i == 1 ? .9 : Math.min(.74, random.nextDouble() * random.nextDouble() + .02);
            double difference = Math.min(1, Math.abs(random.nextGaussian(.5 * attention, .03 + .15 * attention)));
            table.row().set("predictedClass", classes.get(cls)).set("maxAttention", attention)
                    .set("difference", difference).add();
        }
        return table.build();
    }

    public static ProbeResult correlationResult(List<String> classes, int rows, long seed) {
        return result(correlation(classes, rows, seed), "tau", HISTOGRAM);
    }

    public static ProbeResult permutationResult(List<String> classes, int rows, long seed) {
        return result(permutation(classes, rows, seed), "difference", VIOLINS);
    }

    /** A column of 0 and 1: the first rows are 1. */
    public static ProbeResult significanceResult(int rows, int ones) {
        TableBuilder table = new TableBuilder(List.of(SIGNIFICANT));
        for (int i = 0; i < rows; i++) {
            table.row().set("significant", i < ones ? 1 : 0).add();
        }
        Table built = table.build();
        return new ProbeResult(built,
                Summaries.of(built, List.of(new SummaryDeclaration(List.of("significant"), Optional.empty()))),
                List.of(), "");
    }

    private static ProbeResult result(Table table, String column, FigureDeclaration figure) {
        List<SummaryDeclaration> summaries = List
                .of(new SummaryDeclaration(List.of(column), Optional.of("predictedClass")));
        return new ProbeResult(table, Summaries.of(table, summaries), List.of(figure),
                "Jain and Wallace 2019, Attention is not Explanation, section 4");
    }
}
