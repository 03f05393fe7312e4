package org.alidade.report;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.SummaryDeclaration;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** A table with columns for figures of every kind, with made-up numbers. */
public final class SampleKinds {

    public static final Column LOO = number("tauLeaveOneOut", "Leave-one-out and attention", -1, 1);
    public static final Column GRADIENT = number("tauGradient", "Attention and gradient", -1, 1);
    public static final Column BOTH = number("tauBoth", "Leave-one-out and gradient", -1, 1);
    public static final Column RANDOM = number("random", "Random", 0, 1);
    public static final Column ATTENTION = number("attention", "Attention", 0, 1);
    public static final Column PRODUCT = number("product", "Attention times gradient", 0, 1);
    public static final Column JSD = new Column("jsd", "Maximum JS divergence", ColumnType.NUMBER, "nats", 0, .7,
            Direction.LOWER_IS_MORE_FAITHFUL, "Largest divergence of attention that leaves the output as it is.");
    public static final Column CHANGE = new Column("change", "Output change", ColumnType.NUMBER, "probability", 0, 1,
            Direction.NEUTRAL, "Total variation distance of outputs.");
    public static final Column FLIP = flag("flip", "Removing the most attended flips the decision");
    public static final Column OTHER_FLIP = flag("otherFlip", "Removing a random one flips it");
    public static final Column LAMBDA = text("lambda", "Lambda");
    public static final Column KIND = text("kind", "Kind of model");
    public static final Column TOKENS = text("tokens", "Tokens");
    public static final Column ORIGINAL = weights("original", "Original", 0, 1);
    public static final Column ADVERSARIAL = weights("adversarial", "Adversarial", 0, 1);
    public static final Column DIFFERENCE = weights("weightDifference", "Difference", -1, 1);

    public static final FigureDeclaration DENSITY = figure("density", "Rank correlation of pairs of measures",
            FigureKind.DENSITY, List.of(LOO, GRADIENT, BOTH), Optional.empty(), Optional.empty(), Optional.empty(), -1,
            1, 0, 1, "Jain and Wallace 2019, figure 3");
    public static final FigureDeclaration GROUPED_DENSITY = figure("groupedDensity",
            "Rank correlation of attention and gradient by class", FigureKind.DENSITY, List.of(GRADIENT),
            Optional.empty(), Optional.of(SampleProbes.CLASS), Optional.empty(), -1, 1, 0, 1, "");
    public static final FigureDeclaration BOTH_DENSITY = figure("bothDensity",
            "Rank correlation of pairs of measures by class", FigureKind.DENSITY, List.of(LOO, GRADIENT),
            Optional.empty(), Optional.of(SampleProbes.CLASS), Optional.empty(), -1, 1, 0, 1, "");
    public static final FigureDeclaration BOX = figure("box", "Fraction removed before the decision flips",
            FigureKind.BOX, List.of(RANDOM, ATTENTION, PRODUCT), Optional.empty(), Optional.empty(), Optional.empty(),
            0, 1, 0, 1, "Serrano and Smith 2019, figure 6");
    public static final FigureDeclaration GROUPED_BOX = figure("groupedBox",
            "Fraction removed before the decision flips by class", FigureKind.BOX, List.of(RANDOM, ATTENTION, PRODUCT),
            Optional.empty(), Optional.of(SampleProbes.CLASS), Optional.empty(), 0, 1, 0, 1, "");
    public static final FigureDeclaration SCATTER = figure("scatter", "Divergence and change of the output",
            FigureKind.SCATTER, List.of(JSD), Optional.of(CHANGE), Optional.of(SampleProbes.CLASS), Optional.empty(), 0,
            .7, 0, 1, "Wiegreffe and Pinter 2019, figure 4");
    public static final FigureDeclaration CURVE = figure("curve", "What an adversary can reach", FigureKind.CURVE,
            List.of(CHANGE), Optional.of(JSD), Optional.of(KIND), Optional.of(LAMBDA), 0, 1, 0, .7,
            "Wiegreffe and Pinter 2019, figure 5");
    public static final FigureDeclaration CONTINGENCY = figure("contingency", "Decision flips", FigureKind.CONTINGENCY,
            List.of(OTHER_FLIP), Optional.of(FLIP), Optional.empty(), Optional.empty(), 0, 1, 0, 1,
            "Serrano and Smith 2019, table 2");
    public static final FigureDeclaration GROUPED_CONTINGENCY = figure("groupedContingency", "Decision flips by class",
            FigureKind.CONTINGENCY, List.of(OTHER_FLIP), Optional.of(FLIP), Optional.of(SampleProbes.CLASS),
            Optional.empty(), 0, 1, 0, 1, "");
    public static final FigureDeclaration EXAMPLES = figure("examples", "Attention and its adversary",
            FigureKind.EXAMPLES, List.of(ORIGINAL, ADVERSARIAL, DIFFERENCE), Optional.of(JSD),
            Optional.of(SampleProbes.CLASS), Optional.of(TOKENS), 0, 1, 0, 1, "Jain and Wallace 2019, appendix");

    public static final FigureDeclaration BAR = figure("bar", "Divergence by kind of model", FigureKind.BAR,
            List.of(JSD), Optional.empty(), Optional.of(SampleProbes.CLASS), Optional.of(KIND), 0, .7, 0, 1, "");
    public static final FigureDeclaration HEATMAP = figure("heatmap", "Divergence by kind and class",
            FigureKind.HEATMAP, List.of(JSD), Optional.empty(), Optional.of(SampleProbes.CLASS), Optional.of(KIND), 0,
            .7, 0, 1, "");
    public static final FigureDeclaration WIDE_HEATMAP = figure("wideHeatmap", "Correlation by lambda and kind",
            FigureKind.HEATMAP, List.of(GRADIENT), Optional.empty(), Optional.of(LAMBDA), Optional.of(KIND), -1, 1, 0,
            1, "");
    public static final FigureDeclaration LOG_SCATTER = new FigureDeclaration("logScatter",
            "Divergence and change of the output", FigureKind.SCATTER, List.of(JSD.id()), Optional.of(CHANGE.id()),
            Optional.of(SampleProbes.CLASS.id()), Optional.empty(), List.of(.001, 1.), .001, 1, .0001, 1,
            AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC, "");

    public static final List<FigureDeclaration> FIGURES = List.of(BAR, HEATMAP, WIDE_HEATMAP, LOG_SCATTER, DENSITY,
            GROUPED_DENSITY, BOTH_DENSITY, BOX,
            GROUPED_BOX, SCATTER, CURVE, CONTINGENCY, GROUPED_CONTINGENCY, EXAMPLES);

    private static final List<Column> COLUMNS = List.of(SampleProbes.CLASS, LOO, GRADIENT, BOTH, RANDOM, ATTENTION,
            PRODUCT, JSD, CHANGE, FLIP, OTHER_FLIP, LAMBDA, KIND, TOKENS, ORIGINAL, ADVERSARIAL, DIFFERENCE);
    private static final List<String> KINDS = List.of("adversary", "other seeds", "uniform weights",
            "single instances");
    private static final List<String> WORDS = List.of("a", "gorgeous", "witty", "seductive", "movie", "that", "never",
            "quite", "finds", "its", "own", "rhythm", "though", "the", "performances", "are", "uniformly", "excellent",
            "unfortunately", "dull");
    private static final int LONGEST = 90;

    private SampleKinds() {
    }

    private static Column number(String id, String label, double minimum, double maximum) {
        return new Column(id, label, ColumnType.NUMBER, "", minimum, maximum, Direction.NEUTRAL, "A sample.");
    }

    private static Column flag(String id, String label) {
        return new Column(id, label, ColumnType.INTEGER, "", 0, 1, Direction.NEUTRAL, "1 if it does.");
    }

    private static Column text(String id, String label) {
        return new Column(id, label, ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "A name.");
    }

    private static Column weights(String id, String label, double minimum, double maximum) {
        return new Column(id, label, ColumnType.WEIGHTS, "", minimum, maximum, Direction.NEUTRAL,
                "One number for each token.");
    }

    private static FigureDeclaration figure(String id, String title, FigureKind kind, List<Column> columns,
            Optional<Column> y, Optional<Column> group, Optional<Column> by, double from, double to, double low,
            double high, String source) {
        return new FigureDeclaration(id, title, kind, columns.stream().map(Column::id).toList(), y.map(Column::id),
                group.map(Column::id), by.map(Column::id), List.of(from, to), from, to, low, high, source);
    }

    /** Rows of which the first lacks everything but its texts. */
    public static Table table(List<String> classes, int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder(COLUMNS);
        for (int i = 0; i < rows; i++) {
            int cls = i % classes.size();
            int kind = random.nextInt(KINDS.size());
            int lambda = kind == 0 ? random.nextInt(6) : kind == 1 ? random.nextInt(4) : 0;
            TableBuilder.Row row = table.row().set("predictedClass", classes.get(cls)).set("kind", KINDS.get(kind))
                    .set("lambda", kind == 0 ? "1e-" + (lambda + 1) : KINDS.get(kind) + " " + lambda);
            if (i == 0) {
                COLUMNS.stream().filter(column -> column.type() != ColumnType.TEXT || column == TOKENS)
                        .forEach(column -> row.missing(column.id(), "a single token"));
            } else {
                numbers(row, random, cls, kind, lambda);
                weights(row, random);
            }
            row.add();
        }
        return table.build();
    }

    private static void numbers(TableBuilder.Row row, RandomGenerator random, int cls, int kind, int lambda) {
        double attention = Math.min(1, Math.abs(random.nextGaussian(.1, .12 + .05 * cls)));
        row.set("tauLeaveOneOut", Math.tanh(random.nextGaussian(.3, .25)))
                .set("tauGradient", Math.tanh(random.nextGaussian(.4 + .2 * cls, .2)))
                .set("tauBoth", Math.tanh(random.nextGaussian(.8, .25)))
                .set("random", random.nextDouble(.1, 1)).set("attention", attention)
                .set("product", Math.min(1, attention * random.nextDouble(.5, 1.1)))
                .set("jsd", Math.min(.69, kind == 0 ? .1 + .09 * lambda + random.nextDouble(.05)
                        : kind == 1 ? .08 + .02 * lambda : Math.sqrt(random.nextDouble()) * .69))
                .set("change", Math.min(1, kind == 0 ? .02 + .004 * Math.pow(lambda, 3) + random.nextDouble(.02)
                        : kind == 1 ? .1 + .03 * lambda : Math.abs(random.nextGaussian(0, .1 + .15 * cls))))
                .set("flip", random.nextDouble() < .3 ? 1 : 0).set("otherFlip", random.nextDouble() < .1 ? 1 : 0);
    }

    private static void weights(TableBuilder.Row row, RandomGenerator random) {
        int length = 4 + random.nextInt(random.nextInt(5) == 0 ? LONGEST : 20);
        float[] original = attention(random, length);
        float[] adversarial = attention(random, length);
        float[] difference = new float[length];
        for (int i = 0; i < length; i++) {
            difference[i] = adversarial[i] - original[i];
        }
        row.set("tokens",
                IntStream.range(0, length).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining("\t")))
                .set("original", original).set("adversarial", adversarial).set("weightDifference", difference);
    }

    private static float[] attention(RandomGenerator random, int length) {
        double[] scores = random.doubles(length, -4, 3).map(Math::exp).toArray();
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        float[] weights = new float[length];
        for (int i = 0; i < length; i++) {
            weights[i] = (float) (scores[i] / sum);
        }
        return weights;
    }

    public static ProbeResult result(List<String> classes, int rows, long seed) {
        Table table = table(classes, rows, seed);
        List<SummaryDeclaration> summaries = List
                .of(new SummaryDeclaration(List.of("jsd", "attention", "flip"), Optional.of("predictedClass")));
        return new ProbeResult(table, Summaries.of(table, summaries), FIGURES, "");
    }
}
