package org.alidade.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.document.Measurement.Seed;
import org.alidade.report.document.Measurement.SeedRow;
import org.alidade.report.document.Measurement.Summarised;
import org.alidade.report.figure.Figures;
import org.alidade.report.measured.Configuration;

/** What one probe measured on one configuration. */
final class MeasurementSection {

    private static final List<Head> NUMBERS = List.of(Heads.number("n"), Heads.number("Missing"),
            Heads.number("Mean"), Heads.number("SD"), Heads.number("Q1"), Heads.number("Median"),
            Heads.number("Q3"));

    /** Where the mean stands among them. */
    private static final int MEAN = 2;

    private final Context context;
    private final ParagraphText paragraphs = new ParagraphText();

    MeasurementSection(Context context) {
        this.context = context;
    }

    Section of(Place place, Measured measured, Measurement measurement) {
        String name = context.names().measured(measured);
        String own = Slug.of(measured.probe().name(), measured.identity());
        List<Block> blocks = new ArrayList<>();
        measurement.seeds().get(0).result().paragraph().ifPresent(paragraph -> blocks.addAll(
                paragraphs.paragraphs(paragraph, ParagraphModel.of(measured, measurement, context.names()))));
        pictures(own, name, measured, measurement, blocks);
        if (!measurement.summarised().isEmpty()) {
            blocks.add(summary(own, name, measured, measurement));
        }
        if (!measurement.missing().isEmpty()) {
            blocks.add(missing(own, measurement));
        }
        if (context.wants(Topic.PROVENANCE)) {
            details(own, measured, measurement, blocks);
        }
        return new Section(place, "cell-" + own, 3, name, blocks, List.of(TidySummaries.of(measured, measurement)),
                measurement.seeds().stream().map(seed -> new Rows(seed.cell(), seed.result().table())).toList());
    }

    private void pictures(String own, String name, Measured measured, Measurement measurement,
            List<Block> blocks) {
        List<String> order = context.labels().getOrDefault(measured.configuration().data().hash(), List.of());
        for (FigureDeclaration declaration : measurement.figures()) {
            if (context.wants(Figures.showsInstances(declaration) ? Topic.EXAMPLES : Topic.FIGURES)) {
                String source = declaration.source().isEmpty() ? "" : " After " + declaration.source() + ".";
                blocks.add(new Picture("figure-" + Slug.words(declaration.id()) + "-" + own, declaration,
                        Map.of(name, measurement.tables()), order,
                        declaration.title() + ". " + name + ". " + seeds(measurement) + ", "
                                + Digits.count(measurement.rows()) + " rows." + source,
                        measurement.keys(), context.remarks(measured.configuration())));
            }
        }
    }

    private static String seeds(Measurement measurement) {
        List<Seed> seeds = measurement.seeds();
        String numbers = seeds.stream().map(seed -> String.valueOf(seed.number())).collect(Collectors.joining(", "));
        return seeds.size() == 1 ? "Seed " + numbers : seeds.size() + " seeds pooled (" + numbers + ")";
    }

    private DataTable summary(String own, String name, Measured measured, Measurement measurement) {
        List<Head> heads = new ArrayList<>(List.of(Heads.text("Column"), Heads.text("Rows"), Heads.number("Seeds")));
        heads.addAll(NUMBERS);
        heads.add(heads.indexOf(NUMBERS.get(MEAN)) + 1, Heads.number("95 % interval"));
        List<Line> lines = measurement.summarised().stream().map(one -> line(measurement, measurement.line(one)))
                .toList();
        return new DataTable("summary-" + own, measured.probe().name() + " on " + name + ": " + Estimate.SPREAD
                + "; n and missing are counted over all seeds; SD (of the rows, divisor n) and quartiles (Q1, Q3) are means over seeds."
                + methods(measurement)
                + (measurement.hasShares() ? " Of a column of 0 and 1, Mean is the share of ones as a percentage; the "
                        + "other statistics would say nothing more." : ""),
                heads, lines, Role.MAIN, context.remarks(measured.configuration()));
    }

    /** How the intervals were found. */
    private static String methods(Measurement measurement) {
        List<String> methods = measurement.summarised().stream().map(measurement::line)
                .flatMap(line -> line.mean().stream()).map(Estimate::method).filter(method -> !method.isEmpty())
                .distinct().toList();
        return methods.isEmpty() ? "" : " Intervals of 95 %: " + String.join("; of groups: ", methods) + ".";
    }

    private static Line line(Measurement measurement, Measurement.Line line) {
        List<Value> values = new ArrayList<>(List.of(Value.of(measurement.heading(line.summarised().column())),
                Value.of(line.summarised().groupName()), Value.of(line.seeds()), Value.of(line.count()),
                Value.of(line.missing())));
        List<Value> statistics = statistics(measurement, line);
        values.add(statistics.get(0));
        values.add(measurement.isShare(line.summarised().column()) ? Digits.shareEnds(line.mean())
                : Digits.ends(line.mean()));
        values.addAll(statistics.subList(1, statistics.size()));
        return new Line(values, measurement.rows(line.summarised()).stream()
                .map(row -> row.seed().record().cell().key()).toList());
    }

    private static List<Value> statistics(Measurement measurement, Measurement.Line line) {
        if (measurement.isShare(line.summarised().column())) {
            Value nothing = Value.of("");
            return List.of(Digits.shareSpread(line.mean()), nothing, nothing, nothing, nothing);
        }
        return List.of(Digits.spread(line.mean()), mean(line.sd()), mean(line.lower()), mean(line.median()),
                mean(line.upper()));
    }

    private static Value mean(Optional<Estimate> estimate) {
        return Value.of(Estimate.mean(estimate));
    }

    private static DataTable missing(String own, Measurement measurement) {
        List<Line> lines = new ArrayList<>();
        measurement.missing().forEach((column, reasons) -> reasons.forEach((reason, count) -> lines.add(new Line(
                List.of(Value.of(column.label()), Value.of(reason), Value.of(count), Value.of(measurement.rows())),
                measurement.keys()))));
        return new DataTable("unmeasured-" + own, "Not measured, over all seeds", List.of(Heads.text("Column"),
                Heads.text("Reason"), Heads.number("Rows"), Heads.number("Of")), lines, Role.DETAIL, List.of());
    }

    private void details(String own, Measured measured, Measurement measurement, List<Block> blocks) {
        if (!measurement.summarised().isEmpty()) {
            blocks.add(each(own, measurement, context.remarks(measured.configuration())));
        }
        Configuration configuration = measured.configuration();
        blocks.add(Context.choices("settings-" + own, List.of(Context.choice("Probe", measured.probe()),
                Context.choice("Data set", configuration.data().dataset()),
                Context.choice("Model", configuration.model()), Context.choice("Encoder", configuration.encoder()),
                Context.choice("Attention", configuration.attention()))));
        blocks.add(new DataTable("cells-" + own, "Cells. Each has a folder of its name among the results' cells. "
                + "Content hash of the data: " + configuration.data().hash(),
                List.of(Heads.text("Seed"), Heads.code("Trained model"), Heads.code("Cell"),
                        Heads.number("Environment")),
                measurement.seeds().stream().map(Seed::record).map(this::origin).toList(), Role.DETAIL, List.of()));
    }

    private static DataTable each(String own, Measurement measurement, List<String> remarks) {
        List<Head> heads = new ArrayList<>(List.of(Heads.text("Column"), Heads.text("Rows"), Heads.text("Seed")));
        heads.addAll(NUMBERS);
        heads.add(Heads.code("Cell"));
        List<Line> lines = new ArrayList<>();
        for (Seed seed : measurement.seeds()) {
            for (Summarised one : measurement.summarised()) {
                measurement.rows(one).stream().filter(row -> row.seed() == seed).findFirst()
                        .ifPresent(row -> lines.add(line(measurement, one, row)));
            }
        }
        return new DataTable("each-" + own, "Each seed. SD is that of the rows (divisor n).", heads, lines,
                Role.DETAIL, remarks);
    }

    private static Line line(Measurement measurement, Summarised one, SeedRow of) {
        var row = of.row();
        String key = of.seed().record().cell().key();
        List<Value> values = new ArrayList<>(List.of(Value.of(measurement.heading(one.column())),
                Value.of(one.groupName()), Value.of(String.valueOf(of.seed().number())), Value.of(row.count()),
                Value.of(row.missing())));
        values.addAll(statistics(measurement, new Measurement.Line(one, 1, row.count(), row.missing(),
                single(row.mean()), single(row.sd()), single(row.lower()), single(row.median()),
                single(row.upper()))));
        values.add(Value.of(key));
        return new Line(values, List.of(key));
    }

    private static Optional<Estimate> single(double value) {
        return Estimate.ofSeeds(value);
    }

    private Line origin(CellRecord record) {
        List<Value> values = new ArrayList<>(List.of(Value.of(String.valueOf(record.cell().training().seed())),
                Value.of(record.cell().training().key())));
        values.addAll(context.origin(record));
        return new Line(values, List.of(record.cell().key()));
    }
}
