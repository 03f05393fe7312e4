package org.alidade.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeResult;

/** A section for each probe, within it a part for each configuration, and a comparison of these at the end. */
final class ProbeSections {

    private final Page page;
    private final FigureDrawing drawing;

    ProbeSections(Page page) {
        this.page = page;
        this.drawing = new FigureDrawing(page);
    }

    void write() throws IOException {
        int number = 0;
        for (var measured : page.contents().probes().values()) {
            number++;
            write(number, measured);
        }
    }

    /** Tables are held for one configuration at a time. */
    private void write(int number, Map<Configuration.Measured, List<CellRecord>> probe) throws IOException {
        Map<String, String> headings = new LinkedHashMap<>();
        List<Compared> compared = new ArrayList<>();
        boolean begun = false;
        for (var entry : probe.entrySet()) {
            List<Measurement.Seed> seeds = read(entry.getValue());
            if (!seeds.isEmpty()) {
                Measurement measurement = new Measurement(seeds);
                if (!begun) {
                    begin(number, probe.keySet(), Optional.of(measurement));
                    begun = true;
                }
                write(number, compared.size() + 1, entry.getKey(), measurement);
                measurement.summarised().stream().filter(summarised -> summarised.group().isEmpty())
                        .map(Measurement.Summarised::column)
                        .forEach(column -> headings.putIfAbsent(column, measurement.heading(column)));
                compared.add(compare(entry.getKey(), measurement, headings.keySet()));
            }
        }
        if (!begun) {
            begin(number, probe.keySet(), Optional.empty());
        }
        end(number, compared, headings);
    }

    private List<Measurement.Seed> read(List<CellRecord> records) {
        List<Measurement.Seed> seeds = new ArrayList<>();
        records.forEach(record -> page.reader().probe(record)
                .ifPresent(result -> seeds.add(new Measurement.Seed(record, result))));
        return seeds;
    }

    private void begin(int number, Set<Configuration.Measured> measured, Optional<Measurement> first)
            throws IOException {
        Choice probe = measured.iterator().next().probe();
        String reference = first.map(measurement -> measurement.seeds().get(0).result()).map(ProbeResult::reference)
                .orElse("");
        if (!reference.isEmpty()) {
            page.references().put(probe.name(), reference);
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", number);
        model.put("name", probe.name());
        model.put("id", probe.id());
        model.put("versions", measured.stream().map(one -> one.probe().version()).distinct()
                .collect(Collectors.joining(", ")));
        model.put("reference", reference);
        model.put("readable", first.isPresent());
        model.put("columns", first.map(measurement -> measurement.columns().stream().map(ColumnLine::of).toList())
                .orElse(List.of()));
        page.write("probe-begin.ftlh", model);
    }

    private void write(int probe, int number, Configuration.Measured measured, Measurement measurement)
            throws IOException {
        String id = "p" + probe + "c" + number;
        Configuration configuration = measured.configuration();
        Set<Measurement.Summarised> summarised = measurement.summarised();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("name", page.names().measured(measured));
        model.put("cells", CellKeys.of(measurement.records()));
        model.put("seeds", measurement.seeds().stream().map(Measurement.Seed::number).toList());
        model.put("rows", Digits.count(measurement.rows()));
        model.put("figures", drawing.figures(id, measured, measurement));
        model.put("summary", summarised.stream().map(measurement::overSeeds).toList());
        model.put("shares", measurement.hasShares());
        model.put("missing", measurement.missing());
        model.put("each", measurement.seeds().stream()
                .flatMap(seed -> summarised.stream().flatMap(one -> measurement.ofSeed(seed, one).stream())).toList());
        model.put("choices", List.of(ChoiceLine.of("Probe", measured.probe()),
                ChoiceLine.of("Data set", configuration.data().dataset()),
                ChoiceLine.of("Model", configuration.model()), ChoiceLine.of("Encoder", configuration.encoder()),
                ChoiceLine.of("Attention", configuration.attention())));
        model.put("hash", configuration.data().hash());
        model.put("origins", measurement.records().stream().map(this::origin).toList());
        page.write("measurement.ftlh", model);
    }

    private Origin origin(CellRecord record) {
        return new Origin(String.valueOf(record.cell().training().seed()), record.cell().key(),
                record.cell().training().key(), page.environments().number(record.provenance()));
    }

    private Compared compare(Configuration.Measured measured, Measurement measurement, Set<String> columns) {
        Map<String, String> means = new LinkedHashMap<>();
        new LinkedHashSet<>(columns).forEach(column -> means.put(column, measurement.mean(column)));
        return new Compared(page.names().measured(measured), means, measurement.hasShares(),
                CellKeys.of(measurement.records()));
    }

    private void end(int number, List<Compared> compared, Map<String, String> headings) throws IOException {
        List<ComparedLine> lines = new ArrayList<>();
        for (Compared one : compared) {
            lines.add(new ComparedLine("p" + number + "c" + (lines.size() + 1), one.name(), headings.keySet().stream()
                    .map(column -> one.means().getOrDefault(column, Digits.NONE)).toList(), one.cells()));
        }
        page.write("probe-end.ftlh", Map.of("number", number, "headings", List.copyOf(headings.values()), "lines",
                lines, "shares", compared.stream().anyMatch(Compared::shares)));
    }

    private record Compared(String name, Map<String, String> means, boolean shares, String cells) {
    }

    /**
     * A configuration in the comparison.
     *
     * @param id     of its part of the page
     * @param name   of the configuration
     * @param values mean over seeds, by column
     * @param cells  keys of the cells that the numbers come from
     */
    public record ComparedLine(String id, String name, List<String> values, String cells) {
    }

    /**
     * Where the numbers of a seed come from.
     *
     * @param seed        the seed
     * @param key         of the probe's cell
     * @param training    key of the training's cell
     * @param environment number of the environment
     */
    public record Origin(String seed, String key, String training, int environment) {
    }
}
