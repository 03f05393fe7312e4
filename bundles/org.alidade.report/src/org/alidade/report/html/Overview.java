package org.alidade.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.ReportOptions;

/** What was run, what came of it, and what is missing: the beginning of the page. */
final class Overview {

    private final Page page;
    private final ReportOptions options;

    Overview(Page page, ReportOptions options) {
        this.page = page;
        this.options = options;
    }

    /** Values for {@code begin.ftlh}. */
    Map<String, Object> model(String styleSheet) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", options.title());
        model.put("note", options.note());
        model.put("style", styleSheet);
        model.put("colours", page.colours().variables());
        model.put("empty", page.contents().records().isEmpty());
        model.put("axes", axes());
        model.put("counts", counts());
        model.put("failures", failures());
        model.put("damages", page.reader().damages());
        model.put("products", products());
        model.put("datasets", page.contents().trainings().keySet().stream().map(page.names()::data).toList());
        model.put("probes", page.contents().probes().values().stream()
                .map(probe -> probe.keySet().iterator().next().probe().name()).toList());
        return model;
    }

    private List<AxisLine> axes() {
        List<AxisLine> lines = new ArrayList<>();
        page.contents().axes().forEach((name, values) -> lines
                .add(new AxisLine(name, Digits.count(values.size()), String.join("; ", values))));
        return lines;
    }

    private List<CountLine> counts() {
        List<String> damaged = page.reader().damages().stream().map(ResultReader.Damage::key).toList();
        return List.of(count("Trainings", true, damaged), count("Probes", false, damaged));
    }

    private CountLine count(String name, boolean trainings, List<String> damaged) {
        List<CellRecord> records = page.contents().records().stream()
                .filter(record -> record.cell() instanceof TrainingCell == trainings).toList();
        long failed = records.stream().filter(record -> !record.isDone()).count();
        long unreadable = records.stream().filter(record -> damaged.contains(record.cell().key())).count();
        return new CountLine(name, Digits.count(records.size() - failed - unreadable), Digits.count(failed),
                Digits.count(unreadable));
    }

    private List<FailureLine> failures() {
        Map<List<String>, List<CellRecord>> alike = new LinkedHashMap<>();
        page.contents().failed().forEach(record -> record.failure().ifPresent(failure -> alike
                .computeIfAbsent(List.of(failure.message(), failure.contribution(), failure.bundle()),
                        key -> new ArrayList<>())
                .add(record)));
        return alike.values().stream().map(Overview::failure).toList();
    }

    private static FailureLine failure(List<CellRecord> records) {
        Failure first = records.get(0).failure().orElseThrow();
        return new FailureLine(first.message(), first.contribution(), first.bundle(), Digits.count(records.size()),
                records.stream().map(record -> new FailedCell(record.cell().label(), record.cell().key())).toList(),
                first.trace());
    }

    private List<String> products() {
        TreeSet<String> products = new TreeSet<>();
        page.contents().records().forEach(record -> products.add(record.provenance().product()));
        return List.copyOf(products);
    }

    /**
     * What was varied along one axis.
     *
     * @param name   of the axis
     * @param count  number of values
     * @param values in one line
     */
    public record AxisLine(String name, String count, String values) {
    }

    /**
     * How many cells of a kind came out how.
     *
     * @param kind    trainings or probes
     * @param done    with a result in this report
     * @param failed  without a result
     * @param damaged with a result that can't be read
     */
    public record CountLine(String kind, String done, String failed, String damaged) {
    }

    /**
     * Failures with one cause.
     *
     * @param message      what happened
     * @param contribution what failed
     * @param bundle       to blame
     * @param count        number of cells
     * @param cells        these cells
     * @param trace        stack trace of the first
     */
    public record FailureLine(String message, String contribution, String bundle, String count,
            List<FailedCell> cells, String trace) {
    }

    /**
     * A cell without a result.
     *
     * @param label for people
     * @param key   for the store
     */
    public record FailedCell(String label, String key) {
    }
}
