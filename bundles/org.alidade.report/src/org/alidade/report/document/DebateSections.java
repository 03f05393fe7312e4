package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.cell.Choice;
import org.alidade.report.debate.Claim;
import org.alidade.report.debate.ClaimVerdict;
import org.alidade.report.debate.DebateBoard;
import org.alidade.report.debate.Verdict;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;
import org.alidade.report.measured.Configuration;
import org.alidade.report.statistics.Interval;

/** The claims of the literature, and what was measured of each: one table a data set. */
final class DebateSections {

    private static final List<Head> HEADS = List.of(Heads.text("Claim"), Heads.text("Configuration"),
            Heads.text("Verdict"), Heads.number("Quantity [95 % interval]"), Heads.number("Threshold"),
            Heads.number("Effect (dz)"), Heads.number("Seeds"));
    private static final List<String> COLUMNS = TidyCells.join(
            List.of("claim", "sentence", "source", "rule", "threshold"),
            List.of("data", "data_id", "data_hash", "model",
                    "encoder", "attention", "teacher", "against", "probes", "verdict", "quantity", "low", "high",
                    "interval",
                    "effect_size_dz", "seeds", "instances", "reason", "cells"));

    private final Context context;
    private final DebateBoard board;

    DebateSections(Context context, DebateBoard board) {
        this.context = context;
        this.board = board;
    }

    void build(SectionSink sink) throws IOException {
        if (board.verdicts().isEmpty()) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.plain("Each claim is a rule over what was measured. It is supported if the whole interval of "
                + "its quantity lies on its side of the threshold, not supported if it lies on the other side, and else "
                + "undecided. " + board.note()));
        Map<Configuration.Data, List<ClaimVerdict>> byData = new LinkedHashMap<>();
        board.verdicts().forEach(verdict -> byData.computeIfAbsent(verdict.configuration().data(),
                key -> new ArrayList<>()).add(verdict));
        byData.forEach((data, verdicts) -> blocks.add(table(data, verdicts)));
        blocks.add(claims());
        warnings().ifPresent(blocks::add);
        sink.add(new Section(new Place(Topic.DEBATE, 0, 0), "debate", 2, "The debate, claim by claim", blocks,
                List.of(new Records("verdicts", COLUMNS, board.verdicts().stream().map(this::record).toList())),
                List.of()));
    }

    private DataTable table(Configuration.Data data, List<ClaimVerdict> verdicts) {
        String name = context.names().data(data);
        return new DataTable("verdicts-" + Slug.of(name, data.identity()), "Claims on " + name, HEADS,
                verdicts.stream().map(this::line).toList(), Role.MAIN, context.remarks(data));
    }

    private Line line(ClaimVerdict verdict) {
        Optional<Interval> interval = verdict.effect().interval();
        String shown = Digits.number(verdict.effect().mean()) + interval.map(Digits::between).orElse("");
        return new Line(List.of(Value.of(verdict.claim().sentence()), Value.of(configuration(verdict)),
                Value.of(verdict.verdict().text()), Value.of(shown, verdict.effect().mean()),
                Value.of(verdict.claim().threshold()),
                verdict.size().map(size -> Value.of(size.value())).orElse(Value.of("")),
                Value.of(verdict.effect().seeds())), verdict.cells());
    }

    private String configuration(ClaimVerdict verdict) {
        var of = verdict.configuration();
        String probes = verdict.probes().stream().map(context.names()::differences).filter(one -> !one.isEmpty())
                .map(one -> String.join(", ", one)).collect(Collectors.joining("; "));
        return context.names().parts(of)
                + verdict.against().map(other -> ", against " + context.names().of(other)).orElse("")
                + (probes.isEmpty() ? "" : "; " + probes);
    }

    private DataTable claims() {
        List<Claim> claims = board.verdicts().stream().map(ClaimVerdict::claim).distinct().toList();
        return new DataTable("claims", "The rules",
                List.of(Heads.text("Claim"), Heads.text("Source"), Heads.text("Rule"), Heads.text("Why there")),
                claims.stream().map(claim -> new Line(List.of(Value.of(claim.sentence()), Value.of(claim.source()),
                        Value.of(claim.rule()), Value.of(claim.justification())), List.of())).toList(),
                Role.DETAIL, List.of());
    }

    private Optional<Prose> warnings() {
        List<Integer> few = board.verdicts().stream().filter(verdict -> verdict.warning().isPresent())
                .map(verdict -> verdict.effect().seeds()).distinct().sorted().toList();
        long undecided = board.verdicts().stream().filter(verdict -> verdict.verdict() == Verdict.UNDECIDED).count();
        return few.isEmpty() ? Optional.empty()
                : Optional.of(Prose.remark("Few seeds (" + few.stream().map(String::valueOf)
                        .collect(Collectors.joining(", ")) + "): " + Digits.count(undecided) + " of "
                        + Digits.count(board.verdicts().size()) + " verdicts are undecided, which is no evidence for "
                        + "either side. For example: " + board.verdicts().stream()
                                .flatMap(verdict -> verdict.warning().stream()).findFirst().orElse("")));
    }

    private List<String> record(ClaimVerdict verdict) {
        var of = verdict.configuration();
        var claim = verdict.claim();
        Optional<Interval> interval = verdict.effect().interval();
        return List.of(claim.id(), claim.sentence(), claim.source(), claim.rule(), Records.number(claim.threshold()),
                of.data().dataset().name(), of.data().dataset().id(), of.data().hash(), of.model().name(),
                of.encoder().name(), of.attention().name(), TidyCells.teacher(of),
                verdict.against().map(Choice::name).orElse(""),
                verdict.probes().stream().map(Choice::id).collect(Collectors.joining(" ")), verdict.verdict().text(),
                Records.number(verdict.effect().mean()),
                interval.map(found -> Records.number(found.lower())).orElse(""),
                interval.map(found -> Records.number(found.upper())).orElse(""),
                interval.map(found -> found.method().text()).orElse(""),
                verdict.size().map(size -> Records.number(size.value())).orElse(""),
                String.valueOf(verdict.effect().seeds()), String.valueOf(verdict.effect().instances()),
                verdict.reason(), String.join(" ", verdict.cells()));
    }
}
