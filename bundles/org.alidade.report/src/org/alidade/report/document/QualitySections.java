package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingResult;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.measured.Configuration;

/** A section for each data set: its size, and how good the models are that were trained on it. */
final class QualitySections {

    /** With more classes, columns by class would hide the others. */
    private static final int MOST_CLASSES = 6;
    private static final List<String> COLUMNS = TidyCells.join(TidyCells.CONFIGURATION,
            List.of("seed", "measure", "value", "kept_epoch", "epochs", "cell", "folder"));
    private static final List<String> SIZES = List.of("data", "data_id", "data_hash", "split", "class", "instances");

    private final Context context;

    QualitySections(Context context) {
        this.context = context;
    }

    /** Results are read even if nobody wants the sections: they have the names of the classes. */
    void build(SectionSink sink) throws IOException {
        int number = 0;
        for (var entry : context.contents().trainings().entrySet()) {
            number++;
            Map<Configuration, List<Seed>> seeds = new LinkedHashMap<>();
            entry.getValue().forEach((configuration, records) -> seeds.put(configuration, read(records)));
            Optional<TrainingResult> any = seeds.values().stream().flatMap(List::stream).map(Seed::result).findFirst();
            any.ifPresent(result -> context.labels().put(entry.getKey().hash(), result.labels()));
            seeds.forEach((configuration, each) -> each.stream().limit(1)
                    .forEach(seed -> cite(configuration, seed.result().references())));
            if (context.wants(Topic.QUALITY)) {
                sink.add(section(number, entry.getKey(), seeds, any));
            }
        }
    }

    private void cite(Configuration configuration, Map<String, String> references) {
        Stream.of(configuration.data().dataset(), configuration.model(), configuration.encoder(),
                configuration.attention())
                .forEach(used -> context.cite(used, references.getOrDefault(used.id(), "")));
    }

    private List<Seed> read(List<CellRecord> records) {
        List<Seed> seeds = new ArrayList<>();
        records.forEach(record -> context.reader().training(record)
                .ifPresent(result -> seeds.add(new Seed(record, result))));
        return seeds;
    }

    private Section section(int number, Configuration.Data data, Map<Configuration, List<Seed>> seeds,
            Optional<TrainingResult> any) {
        String name = context.names().data(data);
        String id = "data-" + Slug.of(name, data.identity());
        List<Block> blocks = new ArrayList<>();
        String reference = any.map(result -> result.references().get(data.dataset().id())).orElse("");
        blocks.add(Prose.citing(data.dataset().id() + " version " + data.dataset().version() + ", settings: "
                + Context.settings(data.dataset()) + "; "
                + any.map(result -> Digits.count(result.labels().size()) + " classes; ").orElse("") + "content hash "
                + data.hash() + "." + (reference.isEmpty() ? "" : " After " + reference + "."),
                context.cite(data.dataset(), reference)));
        parts(seeds).ifPresent(blocks::add);
        blocks.addAll(context.remarkBlocks(data));
        List<Records> records = new ArrayList<>();
        if (any.isEmpty()) {
            blocks.add(Prose.remark("None of its trainings can be reported, see what is missing."));
        } else {
            blocks.add(sizes(id, any.get()));
            blocks.add(quality(id, data, seeds, any.get()));
            if (context.wants(Topic.PROVENANCE)) {
                seeds.forEach((configuration, each) -> details(id, configuration, each, any.get(), blocks));
            }
            records.add(sizeRecords(data, name, any.get()));
            records.add(qualityRecords(seeds));
        }
        return new Section(new Place(Topic.QUALITY, number, 0), id, 2, "Data set: " + name, blocks, records,
                List.of());
    }

    /** What models, encoders and attentions follow. */
    private Optional<Prose> parts(Map<Configuration, List<Seed>> seeds) {
        Map<String, String> followed = new LinkedHashMap<>();
        List<BibEntry> cited = new ArrayList<>();
        seeds.forEach((configuration, each) -> each.stream().limit(1).map(Seed::result).forEach(result -> Stream
                .of(configuration.model(), configuration.encoder(), configuration.attention())
                .filter(part -> result.references().containsKey(part.id())
                        && followed.putIfAbsent(part.name(), result.references().get(part.id())) == null)
                .forEach(part -> cited.addAll(context.cite(part, followed.get(part.name()))))));
        return followed.isEmpty() ? Optional.empty()
                : Optional.of(Prose.citing(followed.entrySet().stream()
                        .map(entry -> entry.getKey() + " follows " + entry.getValue())
                        .collect(Collectors.joining("; ", "", ".")), cited.stream().distinct().toList()));
    }

    private static DataTable sizes(String id, TrainingResult result) {
        List<String> classes = result.labels().size() <= MOST_CLASSES ? result.labels() : List.of();
        List<Head> heads = new ArrayList<>(List.of(Heads.text("Split"), Heads.number("All")));
        classes.forEach(label -> heads.add(Heads.number(label)));
        List<Line> lines = splits(result).stream().map(split -> {
            List<Value> values = new ArrayList<>(List.of(Value.of(split), Value.of(result.counts().get(split))));
            classes.forEach(label -> values.add(Value.of(result.counts().getOrDefault(split + "/" + label, 0))));
            return new Line(values, List.of());
        }).toList();
        String caption = "Number of instances"
                + (classes.isEmpty() ? ". There are too many classes for a column each." : "");
        return new DataTable("sizes-" + id, caption, heads, lines, Role.MAIN, List.of());
    }

    private static List<String> splits(TrainingResult result) {
        return result.counts().keySet().stream().filter(key -> key.indexOf('/') < 0).toList();
    }

    private static List<String> measures(TrainingResult result) {
        return result.quality().keySet().stream()
                .filter(measure -> result.labels().size() <= MOST_CLASSES || !QualityNames.isOfOneClass(measure))
                .toList();
    }

    private DataTable quality(String id, Configuration.Data data, Map<Configuration, List<Seed>> seeds,
            TrainingResult any) {
        List<Head> heads = new ArrayList<>(List.of(Heads.text("Model, encoder, attention"), Heads.number("Seeds")));
        measures(any).forEach(measure -> heads.add(Heads.number(QualityNames.of(measure, any.labels()))));
        List<Line> lines = new ArrayList<>();
        seeds.forEach((configuration, each) -> {
            if (!each.isEmpty()) {
                lines.add(quality(configuration, each, measures(any)));
            }
        });
        return new DataTable("quality-" + id, "Quality of the models on the test split, " + Estimate.SPREAD
                + "; every measure from 0 to 1, higher is better", heads, lines, Role.MAIN,
                context.remarks(data));
    }

    private Line quality(Configuration configuration, List<Seed> seeds, List<String> measures) {
        List<Value> values = new ArrayList<>(
                List.of(Value.of(context.names().model(configuration)), Value.of(seeds.size())));
        for (String measure : measures) {
            Optional<Estimate> estimate = Estimate
                    .ofSeeds(seeds.stream().mapToDouble(seed -> seed.value(measure)).toArray());
            values.add(Digits.spread(estimate));
        }
        return new Line(values, seeds.stream().map(seed -> seed.record().cell().key()).toList());
    }

    private void details(String id, Configuration configuration, List<Seed> seeds, TrainingResult any,
            List<Block> blocks) {
        if (seeds.isEmpty()) {
            return;
        }
        String name = context.names().model(configuration);
        String own = Slug.of(name, configuration.identity());
        List<Head> heads = new ArrayList<>(List.of(Heads.text("Seed")));
        measures(any).forEach(measure -> heads.add(Heads.number(QualityNames.of(measure, any.labels()))));
        heads.addAll(List.of(Heads.text("Epoch kept"), Heads.code("Cell"), Heads.number("Environment")));
        List<Line> lines = seeds.stream().map(seed -> {
            List<Value> values = new ArrayList<>(List.of(Value.of(String.valueOf(seed.number()))));
            measures(any).forEach(measure -> values.add(Value.of(seed.value(measure))));
            values.add(Value.of(seed.kept()));
            values.addAll(context.origin(seed.record()));
            return new Line(values, List.of(seed.record().cell().key()));
        }).toList();
        blocks.add(new DataTable("seeds-" + own, "Each seed of " + name
                + ". A cell's results lie in the folder cells/CELL of the results.", heads, lines, Role.DETAIL,
                context.remarks(configuration)));
        blocks.add(Context.choices("settings-" + own, List.of(Context.choice("Model", configuration.model()),
                Context.choice("Encoder", configuration.encoder()),
                Context.choice("Attention", configuration.attention()))));
    }

    private static Records sizeRecords(Configuration.Data data, String name, TrainingResult result) {
        List<List<String>> lines = new ArrayList<>();
        result.counts().forEach((key, count) -> {
            int slash = key.indexOf('/');
            lines.add(List.of(name, data.dataset().id(), data.hash(), slash < 0 ? key : key.substring(0, slash),
                    slash < 0 ? "" : key.substring(slash + 1), String.valueOf(count)));
        });
        return new Records("data", SIZES, lines);
    }

    private static Records qualityRecords(Map<Configuration, List<Seed>> seeds) {
        List<List<String>> lines = new ArrayList<>();
        seeds.forEach((configuration, each) -> each.forEach(seed -> {
            Set<String> measures = new LinkedHashSet<>(seed.result().quality().keySet());
            measures.forEach(measure -> lines.add(TidyCells.join(TidyCells.configuration(configuration),
                    List.of(String.valueOf(seed.number()), measure, Records.number(seed.value(measure)),
                            String.valueOf(seed.keptEpoch()), String.valueOf(seed.result().epochs().size()),
                            seed.record().cell().key(), "cells/" + seed.record().cell().key()))));
        }));
        return new Records("quality", COLUMNS, lines);
    }

    private record Seed(CellRecord record, TrainingResult result) {

        long number() {
            return record.cell().training().seed();
        }

        double value(String measure) {
            return result.quality().getOrDefault(measure, Double.NaN);
        }

        int keptEpoch() {
            int last = 0;
            for (var epoch : result.epochs()) {
                last = epoch.kept() ? epoch.number() : last;
            }
            return last;
        }

        String kept() {
            return keptEpoch() == 0 ? Digits.NONE : keptEpoch() + " of " + result.epochs().size();
        }
    }
}
