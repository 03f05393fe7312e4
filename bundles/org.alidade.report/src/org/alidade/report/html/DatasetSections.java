package org.alidade.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingResult;
import org.alidade.report.statistics.OverSeeds;

/** A section for each data set: its size, and how good the models are that were trained on it. */
final class DatasetSections {

    /** With more classes, columns by class would hide the others. */
    private static final int MOST_CLASSES = 6;

    private final Page page;

    DatasetSections(Page page) {
        this.page = page;
    }

    void write() throws IOException {
        int number = 0;
        for (var entry : page.contents().trainings().entrySet()) {
            number++;
            write(number, entry.getKey(), entry.getValue());
        }
    }

    private void write(int number, Configuration.Data data, Map<Configuration, List<CellRecord>> trainings)
            throws IOException {
        Map<Configuration, List<Seed>> seeds = new LinkedHashMap<>();
        trainings.forEach((configuration, records) -> seeds.put(configuration, read(records)));
        Optional<TrainingResult> any = seeds.values().stream().flatMap(List::stream).map(Seed::result).findFirst();
        any.ifPresent(result -> page.labels().put(data.hash(), result.labels()));
        List<String> measures = any.map(DatasetSections::measures).orElse(List.of());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", number);
        model.put("name", page.names().data(data));
        model.put("id", data.dataset().id());
        model.put("version", data.dataset().version());
        model.put("hash", data.hash());
        model.put("settings", ChoiceLine.of("Data set", data.dataset()).settings());
        model.put("classes", any.map(DatasetSections::classes).orElse(List.of()));
        model.put("classCount", any.map(result -> Digits.count(result.labels().size())).orElse(Digits.NONE));
        model.put("counts", any.map(DatasetSections::counts).orElse(List.of()));
        model.put("measures", measures.stream()
                .map(measure -> QualityNames.of(measure, any.map(TrainingResult::labels).orElse(List.of()))).toList());
        model.put("models", seeds.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> line(entry.getKey(), entry.getValue(), measures)).toList());
        page.write("dataset.ftlh", model);
    }

    private List<Seed> read(List<CellRecord> records) {
        List<Seed> seeds = new ArrayList<>();
        records.forEach(record -> page.reader().training(record).ifPresent(
                result -> seeds.add(new Seed(record, result))));
        return seeds;
    }

    private static List<String> measures(TrainingResult result) {
        return result.quality().keySet().stream()
                .filter(measure -> result.labels().size() <= MOST_CLASSES || !QualityNames.isOfOneClass(measure))
                .toList();
    }

    private static List<String> classes(TrainingResult result) {
        return result.labels().size() <= MOST_CLASSES ? result.labels() : List.of();
    }

    /** Lines of a table with a column for all instances and one for each class. */
    private static List<CountLine> counts(TrainingResult result) {
        List<String> splits = result.counts().keySet().stream().filter(key -> key.indexOf('/') < 0).toList();
        return splits.stream().map(split -> {
            List<String> numbers = new ArrayList<>();
            numbers.add(Digits.count(result.counts().get(split)));
            classes(result).forEach(label -> numbers.add(
                    Digits.count(result.counts().getOrDefault(split + "/" + label, 0))));
            return new CountLine(split, numbers);
        }).toList();
    }

    private QualityLine line(Configuration configuration, List<Seed> seeds, List<String> measures) {
        List<String> values = measures.stream().map(measure -> Digits.overSeeds(OverSeeds.of(
                seeds.stream().mapToDouble(seed -> seed.value(measure)).toArray()))).toList();
        List<SeedLine> lines = seeds.stream().map(seed -> new SeedLine(String.valueOf(seed.number()),
                measures.stream().map(measure -> Digits.number(seed.value(measure))).toList(), kept(seed.result()),
                seed.record().cell().key(), page.environments().number(seed.record().provenance()))).toList();
        return new QualityLine(page.names().model(configuration), Digits.count(seeds.size()), values,
                CellKeys.of(seeds.stream().map(Seed::record).toList()), lines,
                List.of(ChoiceLine.of("Model", configuration.model()),
                        ChoiceLine.of("Encoder", configuration.encoder()),
                        ChoiceLine.of("Attention", configuration.attention())));
    }

    private static String kept(TrainingResult result) {
        int last = 0;
        for (var epoch : result.epochs()) {
            last = epoch.kept() ? epoch.number() : last;
        }
        return last == 0 ? Digits.NONE : last + " of " + result.epochs().size();
    }

    private record Seed(CellRecord record, TrainingResult result) {

        long number() {
            return record.cell().training().seed();
        }

        double value(String measure) {
            return result.quality().getOrDefault(measure, Double.NaN);
        }
    }

    /**
     * Sizes of a split.
     *
     * @param split   its name
     * @param numbers of all instances, then by class
     */
    public record CountLine(String split, List<String> numbers) {
    }

    /**
     * Quality of the models of one configuration.
     *
     * @param model   what they are
     * @param seeds   their number
     * @param values  by measure, over seeds
     * @param cells   keys of the cells that the numbers come from
     * @param lines   each seed
     * @param choices settings
     */
    public record QualityLine(String model, String seeds, List<String> values, String cells, List<SeedLine> lines,
            List<ChoiceLine> choices) {
    }

    /**
     * Quality of one model.
     *
     * @param seed        its seed
     * @param values      by measure
     * @param epoch       which was kept of how many
     * @param key         of its cell
     * @param environment number of its environment
     */
    public record SeedLine(String seed, List<String> values, String epoch, String key, int environment) {
    }
}
