package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.Asked;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;

/** What was asked, what was run, and what is missing: built last, when all results have been read. */
final class RunSections {

    /** Names and keys of more cells would be a list that nobody reads; files of numbers have them all. */
    private static final int MOST_FAILED = 20;
    private static final List<String> CELLS = TidyCells.join(
            List.of("cell", "folder", "kind", "status", "probe", "probe_id", "probe_settings"),
            TidyCells.CONFIGURATION, List.of("seed", "seconds", "product", "contribution", "bundle", "message"));

    private final Context context;

    RunSections(Context context) {
        this.context = context;
    }

    void build(SectionSink sink) throws IOException {
        if (context.wants(Topic.PLAN)) {
            sink.add(plan());
        }
        if (context.wants(Topic.RUN)) {
            sink.add(run());
        }
        Section missing = missing();
        if (!missing.blocks().isEmpty()) {
            sink.add(missing);
        }
    }

    private Section plan() {
        Asked asked = context.options().asked();
        List<Line> lines = new ArrayList<>();
        if (asked.axes().isEmpty()) {
            context.contents().axes().forEach((name, values) -> lines.add(axis(name, values)));
        } else {
            asked.axes().forEach(axis -> lines.add(axis(axis.name(), axis.values())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new DataTable("plan", asked.axes().isEmpty() ? "Axes of the experiment, as its results tell them"
                : "Axes of the experiment, as its plan says them",
                List.of(Heads.text("Axis"),
                        Heads.number("Values"), Heads.text("Which")),
                lines, Role.MAIN, List.of()));
        if (!asked.excluded().isEmpty()) {
            blocks.add(Prose.plain("Left out on purpose: " + String.join("; ", asked.excluded()) + "."));
        }
        return new Section(new Place(Topic.PLAN, 0, 0), "plan-section", 2, "What was asked", blocks, List.of(),
                List.of());
    }

    private static Line axis(String name, List<String> values) {
        return new Line(List.of(Value.of(name), Value.of(values.size()), Value.of(String.join("; ", values))),
                List.of());
    }

    private Section run() {
        List<Block> blocks = new ArrayList<>();
        List<CellRecord> all = context.contents().records();
        if (all.isEmpty()) {
            blocks.add(Prose.remark("There are no results yet: no cell has run. Run the plan, then write the report "
                    + "again."));
        } else {
            blocks.add(new DataTable("run", "Cells. A cell is one training, or one probe on one trained model.",
                    List.of(Heads.text("Kind"), Heads.number("Reported"), Heads.number("Failed"),
                            Heads.number("Damaged")),
                    List.of(count("Trainings", true), count("Probes", false)), Role.MAIN, List.of()));
        }
        long planned = context.options().asked().planned().size();
        if (planned > 0) {
            long open = notRun();
            blocks.add(Prose.plain("The plan has " + Digits.count(planned) + " cells, of which "
                    + (open == 0 ? "all have run." : Digits.count(open) + " have not run.")));
        }
        if (!all.isEmpty()) {
            blocks.add(Prose.plain("The results are of Alidade " + String.join(", ", products())
                    + ". Numbers over several seeds are " + Estimate.SPREAD.replace(" where there are several", "")
                    + ". Every line of numbers has the keys of the cells it comes from: in HTML, point at the line; in "
                    + "print, they are in the tables of each seed; a cell's results lie in the folder of its key."));
        }
        return new Section(new Place(Topic.RUN, 0, 0), "run-section", 2, "What was run", blocks, List.of(records()),
                List.of());
    }

    private long notRun() {
        Set<String> known = new HashSet<>();
        context.contents().records().forEach(record -> known.add(record.cell().key()));
        return context.options().asked().planned().stream().filter(key -> !known.contains(key)).count();
    }

    private Line count(String name, boolean trainings) {
        Set<String> damaged = new HashSet<>();
        context.reader().damages().forEach(damage -> damaged.add(damage.key()));
        List<CellRecord> records = context.contents().records().stream()
                .filter(record -> record.cell() instanceof TrainingCell == trainings).toList();
        long failed = records.stream().filter(record -> !record.isDone()).count();
        long unreadable = records.stream().filter(record -> damaged.contains(record.cell().key())).count();
        return new Line(List.of(Value.of(name), Value.of(records.size() - failed - unreadable), Value.of(failed),
                Value.of(unreadable)), List.of());
    }

    private TreeSet<String> products() {
        TreeSet<String> products = new TreeSet<>();
        context.contents().records().forEach(record -> products.add(record.provenance().product()));
        return products;
    }

    private Section missing() {
        List<Block> blocks = new ArrayList<>();
        Map<List<String>, List<CellRecord>> alike = alike();
        List<ResultReader.Damage> damages = context.reader().damages();
        List<String> folders = context.options().asked().damaged();
        if (!alike.isEmpty() || !damages.isEmpty() || !folders.isEmpty()) {
            blocks.add(Prose.remark("The rest of this report is without these cells."));
        }
        if (!alike.isEmpty()) {
            blocks.add(failures(alike));
            int number = 0;
            for (List<CellRecord> records : alike.values()) {
                number++;
                details(number, records, blocks);
            }
        }
        if (!damages.isEmpty()) {
            blocks.add(damages(damages));
        }
        if (!folders.isEmpty()) {
            blocks.add(new DataTable("unreadable", "Among the results and left out, since it cannot be read",
                    List.of(Heads.text("What is wrong")),
                    folders.stream().map(line -> new Line(List.of(Value.of(line)), List.of())).toList(), Role.MAIN,
                    List.of()));
        }
        return new Section(new Place(Topic.RUN, 1, 0), "missing", 2, "What is missing", blocks, List.of(), List.of());
    }

    private Map<List<String>, List<CellRecord>> alike() {
        Map<List<String>, List<CellRecord>> alike = new LinkedHashMap<>();
        context.contents().failed().forEach(record -> record.failure().ifPresent(failure -> alike
                .computeIfAbsent(List.of(failure.message(), failure.contribution(), failure.bundle()),
                        key -> new ArrayList<>())
                .add(record)));
        return alike;
    }

    private static DataTable failures(Map<List<String>, List<CellRecord>> alike) {
        List<Line> lines = new ArrayList<>();
        alike.forEach((reason, records) -> lines.add(new Line(List.of(Value.of(reason.get(0)),
                Value.of(reason.get(1)), Value.of(reason.get(2)), Value.of(records.size())),
                records.stream().map(record -> record.cell().key()).toList())));
        return new DataTable("failed", "Cells that failed, by reason", List.of(Heads.text("Reason"),
                Heads.code("Contribution"), Heads.code("Bundle to blame"), Heads.number("Cells")), lines, Role.MAIN,
                List.of());
    }

    private static void details(int number, List<CellRecord> records, List<Block> blocks) {
        Failure first = records.get(0).failure().orElseThrow();
        String more = records.size() <= MOST_FAILED ? ""
                : ", the first " + MOST_FAILED + " of " + Digits.count(records.size());
        blocks.add(new DataTable("failed-" + number, "Failed: " + first.message() + more,
                List.of(Heads.text("Cell"), Heads.code("Key")), records.stream().limit(MOST_FAILED)
                        .map(record -> new Line(List.of(Value.of(record.cell().label()),
                                Value.of(record.cell().key())), List.of()))
                        .toList(),
                Role.DETAIL, List.of()));
        blocks.add(new Listing("Stack trace of the first", first.trace()));
    }

    private static DataTable damages(List<ResultReader.Damage> damages) {
        return new DataTable("damaged", "Results that are damaged. Delete them and run the plan again.",
                List.of(Heads.text("Cell"), Heads.code("Key"), Heads.text("What is wrong")),
                damages.stream().map(damage -> new Line(List.of(Value.of(damage.cell()), Value.of(damage.key()),
                        Value.of(damage.message())), List.of())).toList(),
                Role.MAIN, List.of());
    }

    private Records records() {
        Map<String, String> damaged = new LinkedHashMap<>();
        context.reader().damages().forEach(damage -> damaged.putIfAbsent(damage.key(), damage.message()));
        return new Records("cells", CELLS,
                context.contents().records().stream().map(record -> record(record, damaged)).toList());
    }

    private static List<String> record(CellRecord record, Map<String, String> damaged) {
        String key = record.cell().key();
        boolean probe = record.cell() instanceof ProbeCell;
        String status = !record.isDone() ? "failed" : damaged.containsKey(key) ? "damaged" : "done";
        Failure failure = record.failure().orElse(new Failure("", "", damaged.getOrDefault(key, ""), ""));
        return TidyCells.join(List.of(key, "cells/" + key, probe ? "probe" : "training", status),
                record.cell() instanceof ProbeCell cell ? TidyCells.choice(cell.probe()) : List.of("", "", ""),
                TidyCells.configuration(record.cell().training()),
                List.of(String.valueOf(record.cell().training().seed()), Records.number(record.seconds()),
                        record.provenance().product(), failure.contribution(), failure.bundle(),
                        failure.message()));
    }
}
