package org.alidade.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.report.ReportOptions;
import org.alidade.report.debate.GateRemark;
import org.alidade.report.measured.Configuration;

/** What the sections of a report share while they are built. */
final class Context {

    private final Environments environments = new Environments();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, GateRemark> remarks = new HashMap<>();
    private final Bibliography bibliography = Bibliography.installed();
    private final Contents contents;
    private final ResultReader reader;
    private final ReportOptions options;

    Context(Contents contents, ResultReader reader, ReportOptions options) {
        this.contents = contents;
        this.reader = reader;
        this.options = options;
    }

    Contents contents() {
        return contents;
    }

    Names names() {
        return contents.names();
    }

    ResultReader reader() {
        return reader;
    }

    ReportOptions options() {
        return options;
    }

    boolean wants(Topic topic) {
        return options.topics().contains(topic);
    }

    /** Whether a probe has sections of its own. */
    boolean wantsProbe(String id) {
        return !options.without().contains(id);
    }

    Environments environments() {
        return environments;
    }

    /** Class names by hash of the data, in class order; filled by the data sets' sections. */
    Map<String, List<String>> labels() {
        return labels;
    }

    /** What a contribution that was used follows, with the paper to cite. */
    List<BibEntry> cite(Choice used, String reference) {
        if (reference.isEmpty()) {
            return List.of();
        }
        references.putIfAbsent(used.name(), reference);
        return wants(Topic.REFERENCES) ? bibliography.cited(List.of(reference)) : List.of();
    }

    /** What the contributions that were used follow, by their names; complete once all other sections are. */
    Map<String, String> references() {
        return references;
    }

    /** The papers that are known. */
    Bibliography bibliography() {
        return bibliography;
    }

    /** Remembers what is to be said of every number of data sets. */
    void remark(List<GateRemark> gates) {
        gates.forEach(gate -> remarks.put(gate.data().hash(), gate));
    }

    /** What is to be said of every number of a data set. */
    List<String> remarks(Configuration.Data data) {
        GateRemark gate = remarks.get(data.hash());
        return gate == null ? List.of() : List.of(gate.shortText());
    }

    /** What is to be said of every number of a configuration. */
    List<String> remarks(Configuration configuration) {
        GateRemark gate = remarks.get(configuration.data().hash());
        return gate == null ? List.of() : List.of(gate.shortText(configuration));
    }

    /** What is to be said of a data set once, with the numbers of all its configurations. */
    List<Block> remarkBlocks(Configuration.Data data) {
        GateRemark gate = remarks.get(data.hash());
        return gate == null ? List.of() : List.of(Prose.remark(gate.text()));
    }

    /** A contribution in a table of settings: role, name, id, version, settings. */
    static DataTable.Line choice(String role, Choice choice) {
        return new DataTable.Line(List.of(Value.of(role), Value.of(choice.name()), Value.of(choice.id()),
                Value.of(choice.version()), Value.of(settings(choice))), List.of());
    }

    /** Settings in one line; "none" if there are none. */
    static String settings(Choice choice) {
        List<String> settings = new ArrayList<>();
        new TreeMap<>(choice.settings()).forEach((key, value) -> settings.add(key + "=" + value));
        return settings.isEmpty() ? "none" : String.join(", ", settings);
    }

    /** A table of contributions with their settings. */
    static DataTable choices(String id, List<DataTable.Line> lines) {
        return new DataTable(id, "Contributions and settings",
                List.of(Heads.text("Role"), Heads.text("Name"), Heads.code("Id"), Heads.text("Version"),
                        Heads.code("Settings")),
                lines, DataTable.Role.DETAIL, List.of());
    }

    /** The key and the number of the environment of a cell. */
    List<Value> origin(CellRecord record) {
        int number = environments.number(record.provenance());
        return List.of(Value.of(record.cell().key()),
                wants(Topic.REFERENCES) ? new Value(String.valueOf(number), number, Environments.SECTION)
                        : Value.of(String.valueOf(number)));
    }
}
