package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredResults;

/**
 * For each probe a section for each configuration, and one before them that compares these. Tables are held for one
 * configuration at a time.
 */
final class ProbeSections {

    private final Context context;
    private final MeasuredResults measured;
    private final MeasurementSection measurements;
    private final Map<String, Comparison> comparisons = new HashMap<>();

    /** @param measured gets every table that is read */
    ProbeSections(Context context, MeasuredResults measured) {
        this.context = context;
        this.measured = measured;
        this.measurements = new MeasurementSection(context);
    }

    /** The sections of one data set. */
    void build(Configuration.Data data, SectionSink sink) throws IOException {
        int number = 0;
        for (var probe : context.contents().probes().entrySet()) {
            number++;
            if (context.wantsProbe(probe.getKey())) {
                build(number, probe.getValue(), data,
                        comparisons.computeIfAbsent(probe.getKey(), key -> new Comparison()), sink);
            }
        }
    }

    private void build(int number, Map<Measured, List<CellRecord>> probe, Configuration.Data data,
            Comparison comparison, SectionSink sink) throws IOException {
        Overview overview = new Overview(context, data);
        Place above = comparison.next(number);
        for (var of : probe.entrySet()) {
            List<Measurement.Seed> seeds = of.getKey().configuration().data().equals(data) ? read(of.getValue())
                    : List.of();
            if (!seeds.isEmpty()) {
                Measurement measurement = new Measurement(seeds);
                Section section = measurements.of(comparison.next(number), of.getKey(), measurement);
                comparison.add(section, measurement);
                sink.add(section);
                if (context.wants(Topic.OVERVIEWS)) {
                    overview.add(of.getKey(), measurement);
                }
            }
            if (overview.isFull()) {
                add(overview.section(above), sink);
                above = comparison.next(number);
            }
        }
        add(overview.section(above), sink);
    }

    private static void add(Optional<Section> section, SectionSink sink) throws IOException {
        if (section.isPresent()) {
            sink.add(section.get());
        }
    }

    /** The sections before those of each probe, once all data sets are there. */
    void introduce(SectionSink sink) throws IOException {
        int number = 0;
        for (var probe : context.contents().probes().entrySet()) {
            number++;
            if (context.wantsProbe(probe.getKey())) {
                sink.add(introduction(number, probe.getValue().keySet(), comparisons.get(probe.getKey())));
            }
        }
    }

    private List<Measurement.Seed> read(List<CellRecord> records) {
        List<Measurement.Seed> seeds = new ArrayList<>();
        records.forEach(record -> context.reader().probe(record).ifPresent(result -> {
            measured.take((ProbeCell) record.cell(), result.table());
            seeds.add(new Measurement.Seed(record, result));
        }));
        return seeds;
    }

    private Section introduction(int number, Set<Measured> measured, Comparison comparison) {
        Choice probe = measured.iterator().next().probe();
        String id = "probe-" + Slug.of(probe.name(), probe.id());
        List<Block> blocks = new ArrayList<>();
        String versions = measured.stream().map(one -> one.probe().version()).distinct()
                .collect(Collectors.joining(", "));
        String reference = comparison.reference;
        blocks.add(Prose.citing(probe.id() + " version " + versions + "."
                + (reference.isEmpty() ? "" : " Follows " + reference + "."), context.cite(probe, reference)));
        if (comparison.lines.isEmpty()) {
            blocks.add(Prose.remark("None of its results can be reported, see what is missing."));
        } else {
            blocks.add(new DataTable("columns-" + id, "What it measures", ColumnLines.HEADS, comparison.columns,
                    Role.DETAIL, List.of()));
            blocks.addAll(comparison.tables(id, remarks(measured)));
        }
        return new Section(new Place(Topic.PROBES, number, 0), id, 2, "Probe: " + probe.name(), blocks, List.of(),
                List.of());
    }

    private List<String> remarks(Set<Measured> measured) {
        return measured.stream().flatMap(one -> context.remarks(one.configuration().data()).stream()).distinct()
                .toList();
    }

    /** What the configurations of a probe are compared by: the means over all rows. */
    private static final class Comparison {

        private final Map<String, String> headings = new LinkedHashMap<>();
        private final List<Compared> lines = new ArrayList<>();
        private List<Line> columns = List.of();
        private String reference = "";
        private boolean shares;
        private int pieces;

        /** Behind all sections of the probe so far. */
        Place next(int number) {
            pieces++;
            return new Place(Topic.PROBES, number, pieces);
        }

        void add(Section section, Measurement measurement) {
            if (lines.isEmpty()) {
                ProbeResult first = measurement.seeds().get(0).result();
                reference = first.reference();
                columns = ColumnLines.of(measurement.columns());
            }
            Map<String, Value> means = new LinkedHashMap<>();
            measurement.summarised().stream().filter(one -> one.group().isEmpty()).forEach(one -> {
                headings.putIfAbsent(one.column(), measurement.heading(one.column()));
                Optional<Estimate> mean = measurement.line(one).mean();
                means.put(one.column(), measurement.isShare(one.column()) ? Digits.shareInterval(mean)
                        : Digits.interval(mean));
            });
            shares |= measurement.hasShares();
            lines.add(new Compared(section.id(), section.title(), measurement.seeds().size(), means,
                    measurement.keys()));
        }

        /** One table, or several of which each fits on a page. */
        List<DataTable> tables(String id, List<String> remarks) {
            List<DataTable> tables = new ArrayList<>();
            List<List<String>> parts = parts();
            for (List<String> part : parts) {
                String number = tables.isEmpty() ? "" : "-" + (tables.size() + 1);
                tables.add(table("compared-" + id + number, part, parts.size() == 1 ? ""
                        : ", " + (tables.size() + 1) + " of " + parts.size(), remarks));
            }
            return tables;
        }

        private List<List<String>> parts() {
            List<List<String>> parts = new ArrayList<>();
            List<Integer> widths = new ArrayList<>();
            for (String column : headings.keySet()) {
                int width = lines.stream().mapToInt(line -> mean(line, column).text().length()).max().orElse(0);
                if (parts.isEmpty() || !TableLayout.hasRoom(widths, width)) {
                    parts.add(new ArrayList<>());
                    widths.clear();
                }
                parts.get(parts.size() - 1).add(column);
                widths.add(width);
            }
            return parts;
        }

        private DataTable table(String id, List<String> columns, String part, List<String> remarks) {
            List<Head> heads = new ArrayList<>(List.of(Heads.text("Configuration"), Heads.number("Seeds")));
            columns.forEach(column -> heads.add(Heads.number(headings.get(column))));
            return new DataTable(id, "Configurations compared by their means over all rows"
                    + (shares ? " (a percentage is the share of ones)" : "") + part + ": " + Estimate.INTERVAL, heads,
                    lines.stream().map(line -> line(line, columns)).toList(), Role.MAIN, remarks);
        }

        private static Line line(Compared compared, List<String> columns) {
            List<Value> values = new ArrayList<>(
                    List.of(Value.linked(compared.title(), compared.id()), Value.of(compared.seeds())));
            columns.forEach(column -> values.add(mean(compared, column)));
            return new Line(values, compared.cells());
        }

        private static Value mean(Compared compared, String column) {
            return compared.means().getOrDefault(column, Value.of(Double.NaN));
        }
    }

    private record Compared(String id, String title, int seeds, Map<String, Value> means, List<String> cells) {
    }
}
