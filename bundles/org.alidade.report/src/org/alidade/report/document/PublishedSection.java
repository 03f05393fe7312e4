package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.cell.Choice;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.measured.Configuration;
import org.alidade.report.published.PublishedComparison;
import org.alidade.report.published.PublishedComparisons;
import org.alidade.report.published.PublishedRow.Verification;
import org.alidade.report.statistics.Interval;

/** Our numbers beside the published ones. */
final class PublishedSection {

    private static final List<Head> HEADS = List.of(Heads.text("Configuration"), Heads.text("Measure"),
            Heads.number("Ours [95 % interval]"), Heads.number("Published"), Heads.number("Difference"),
            Heads.text("Published number lies"), Heads.number("Seeds"), Heads.text("Source"));
    private static final List<String> COLUMNS = List.of("data", "data_id", "data_hash", "model", "encoder", "attention",
            "teacher", "probes", "measure", "class", "ours", "ours_low", "ours_high", "seeds", "published",
            "published_sd",
            "difference", "outcome", "expected_low", "expected_high", "source", "verified", "provenance", "cells");

    private final Context context;
    private final PublishedComparisons published;

    PublishedSection(Context context, PublishedComparisons published) {
        this.context = context;
        this.published = published;
    }

    void build(SectionSink sink) throws IOException {
        if (published.comparisons().isEmpty()) {
            return;
        }
        Map<Configuration.Data, List<PublishedComparison>> byData = new LinkedHashMap<>();
        published.comparisons()
                .forEach(one -> byData.computeIfAbsent(one.configuration().data(), key -> new ArrayList<>())
                        .add(one));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.plain(PublishedComparison.CRITERION));
        byData.forEach((data, lines) -> blocks.add(table(data, lines)));
        sink.add(new Section(new Place(Topic.PUBLISHED, 0, 0), "published", 2, "Beside the published numbers", blocks,
                List.of(new Records("published", COLUMNS, published.comparisons().stream()
                        .map(PublishedSection::record).toList())),
                List.of()));
    }

    /** Letters for sources, in the order of the lines: the words of each would make the table twice as long. */
    private static Map<String, String> letters(List<PublishedComparison> lines) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (PublishedComparison line : lines) {
            String letter = "[" + (letters.size() + 1) + "]";
            letters.putIfAbsent(line.row().sourceText(), line.row().verification() == Verification.VERIFIED ? letter
                    : letter + " UNVERIFIED");
        }
        return letters;
    }

    private DataTable table(Configuration.Data data, List<PublishedComparison> lines) {
        Map<String, String> letters = letters(lines);
        String name = context.names().data(data);
        String sources = letters.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
        return new DataTable("published-" + Slug.of(name, data.identity()), "Beside the published numbers: " + name
                + ". Sources: " + sources + ".", HEADS, lines.stream().map(one -> line(one, letters)).toList(),
                Role.MAIN,
                context.remarks(data));
    }

    private Line line(PublishedComparison one, Map<String, String> letters) {
        String expected = one.expected().map(Digits::between).orElse("");
        return new Line(List.of(Value.of(context.names().parts(one.configuration())), Value.of(one.measureText()),
                Value.of(Digits.number(one.ours().mean()) + one.ours().interval().map(Digits::between).orElse(""),
                        one.ours().mean()),
                Value.of(one.row().value()), Value.of(Digits.signed(one.difference()), one.difference()),
                Value.of(one.outcome().text() + expected), Value.of(one.ours().seeds()),
                Value.of(letters.get(one.row().sourceText()))), one.cells());
    }

    private static List<String> record(PublishedComparison one) {
        var of = one.configuration();
        Optional<Interval> interval = one.ours().interval();
        return List.of(of.data().dataset().name(), of.data().dataset().id(), of.data().hash(), of.model().name(),
                of.encoder().name(), of.attention().name(), TidyCells.teacher(of),
                String.join(" ", one.probes().stream().map(Choice::id).toList()), one.row().measure().name(),
                one.cls().orElse(""), Records.number(one.ours().mean()),
                interval.map(found -> Records.number(found.lower())).orElse(""),
                interval.map(found -> Records.number(found.upper())).orElse(""), String.valueOf(one.ours().seeds()),
                Records.number(one.row().value()), Records.number(one.row().sd().orElse(Double.NaN)),
                Records.number(one.difference()), one.outcome().text(),
                one.expected().map(found -> Records.number(found.lower())).orElse(""),
                one.expected().map(found -> Records.number(found.upper())).orElse(""), one.row().source(),
                one.row().verification().name().toLowerCase(Locale.ROOT), one.row().provenance(),
                String.join(" ", one.cells()));
    }
}
