package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.report.comparison.MatrixTest;
import org.alidade.report.comparison.MatrixTests;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.measured.Configuration;
import org.alidade.report.statistics.EffectSize;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.PairedTest;

/** Pairs of configurations on the same instances: one table a data set. */
final class TestsSection {

    private static final List<Head> HEADS = List.of(Heads.text("Probe, column"), Heads.text("First"),
            Heads.text("Second"), Heads.number("First less second"), Heads.number("Rank-biserial"),
            Heads.number("p"), Heads.number("p, Holm"), Heads.number("p, BH"), Heads.number("Seeds"));
    private static final List<String> COLUMNS = List.of("probe", "probe_id", "probe_settings", "column", "data",
            "data_id", "data_hash", "first_model", "first_encoder", "first_attention", "first_teacher",
            "second_model", "second_encoder", "second_attention", "second_teacher", "difference", "low", "high",
            "seeds", "instances", "p_wilcoxon",
            "p_holm", "p_benjamini_hochberg", "family_size", "p_sign_flip", "p_over_seeds", "cohens_dz",
            "rank_biserial", "cliffs_delta", "cells");

    private final Context context;
    private final MatrixTests tests;

    TestsSection(Context context, MatrixTests tests) {
        this.context = context;
        this.tests = tests;
    }

    void build(SectionSink sink) throws IOException {
        if (tests.pairs() == 0) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.plain(MatrixTests.NOTE));
        blocks.add(Prose.remark(tests.remark()));
        warning().ifPresent(blocks::add);
        Map<Configuration.Data, List<MatrixTest>> byData = new LinkedHashMap<>();
        tests.tests().forEach(test -> byData.computeIfAbsent(test.first().data(), key -> new ArrayList<>()).add(test));
        byData.forEach((data, lines) -> blocks.add(new DataTable("tests-"
                + Slug.of(context.names().data(data), data.identity()), "Paired tests on " + context.names().data(data),
                HEADS, lines.stream().map(this::line).toList(), Role.MAIN, context.remarks(data))));
        sink.add(new Section(new Place(Topic.TESTS, 0, 0), "tests", 2, "Paired tests", blocks,
                List.of(new Records("tests", COLUMNS, tests.tests().stream().map(this::record).toList())), List.of()));
    }

    private Optional<Prose> warning() {
        return tests.tests().stream().flatMap(test -> test.comparison().warning().stream()).findFirst()
                .map(warning -> Prose.remark("Few seeds. For example: " + warning));
    }

    private Line line(MatrixTest test) {
        var difference = test.comparison().difference();
        List<String> settings = context.names().differences(test.probe());
        return new Line(List.of(
                Value.of(test.probe().name() + (settings.isEmpty() ? "" : " (" + String.join(", ", settings) + ")")
                        + ", " + test.column().label()),
                Value.of(context.names().parts(test.first())), Value.of(context.names().parts(test.second())),
                Value.of(Digits.signed(difference.mean()) + difference.interval().map(Digits::between).orElse(""),
                        difference.mean()),
                effect(test.comparison().rankBiserial()), Digits.probability(test.pValue()),
                Digits.probability(test.holm()), Digits.probability(test.benjaminiHochberg()),
                Value.of(difference.seeds())), test.comparison().cells());
    }

    private static Value effect(Optional<EffectSize> size) {
        return Value.of(size.map(EffectSize::value).orElse(Double.NaN));
    }

    private List<String> record(MatrixTest test) {
        var comparison = test.comparison();
        Optional<Interval> interval = comparison.difference().interval();
        return TidyCells.join(TidyCells.choice(test.probe()), List.of(test.column().id(),
                test.first().data().dataset().name(), test.first().data().dataset().id(), test.first().data().hash(),
                test.first().model().name(), test.first().encoder().name(), test.first().attention().name(),
                TidyCells.teacher(test.first()), test.second().model().name(), test.second().encoder().name(),
                test.second().attention().name(),
                TidyCells.teacher(test.second()), Records.number(comparison.difference().mean()),
                interval.map(found -> Records.number(found.lower())).orElse(""),
                interval.map(found -> Records.number(found.upper())).orElse(""),
                String.valueOf(comparison.difference().seeds()), String.valueOf(comparison.difference().instances()),
                Records.number(test.pValue()), Records.number(test.holm()), Records.number(test.benjaminiHochberg()),
                tests.family().map(family -> String.valueOf(family.number())).orElse(""), p(comparison.signFlip()),
                p(comparison.overSeeds()), size(comparison.cohensDz()), size(comparison.rankBiserial()),
                size(comparison.cliffsDelta()), String.join(" ", comparison.cells())));
    }

    private static String p(Optional<PairedTest> test) {
        return test.map(found -> Records.number(found.pValue())).orElse("");
    }

    private static String size(Optional<EffectSize> size) {
        return size.map(found -> Records.number(found.value())).orElse("");
    }
}
