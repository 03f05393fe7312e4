package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.alidade.core.cell.Provenance;
import org.alidade.report.document.DataTable.Line;
import org.alidade.report.document.DataTable.Role;

/** Papers that were followed, and the environments that results come from. */
final class ReferenceSection {

    private final Context context;

    ReferenceSection(Context context) {
        this.context = context;
    }

    void build(SectionSink sink) throws IOException {
        List<Block> blocks = new ArrayList<>();
        if (!context.references().isEmpty()) {
            List<Line> lines = new ArrayList<>();
            context.references().forEach((name, reference) -> lines.add(new Line(List.of(Value.of(name),
                    Value.of(reference), Value.of(keys(reference))), List.of())));
            blocks.add(new DataTable("follows", "What data sets, models and probes follow",
                    List.of(Heads.text("Contribution"), Heads.text("Follows"), Heads.code("Cited as")), lines,
                    Role.MAIN, List.of()));
            blocks.add(new Citations(context.bibliography().cited(context.references().values())));
        }
        int number = 0;
        for (Provenance origin : context.environments().all()) {
            number++;
            blocks.add(environment(number, origin));
        }
        if (!blocks.isEmpty()) {
            sink.add(new Section(new Place(Topic.REFERENCES, 0, 0), Environments.SECTION, 2,
                    "References and environments", blocks, List.of(), List.of()));
        }
    }

    private String keys(String reference) {
        return context.bibliography().cited(List.of(reference)).stream().map(BibEntry::key)
                .collect(Collectors.joining(", "));
    }

    private static DataTable environment(int number, Provenance origin) {
        List<Line> lines = new ArrayList<>();
        origin.environment().forEach((name, value) -> lines.add(line(name, value)));
        origin.bundles().forEach((name, version) -> lines.add(line(name, version)));
        return new DataTable("environment-" + number, "Environment " + number + ", Alidade " + origin.product()
                + ": what of the machine can change results, and the bundles that contributed",
                List.of(Heads.text("Name"), Heads.text("Value")), lines, Role.DETAIL, List.of());
    }

    private static Line line(String name, String value) {
        return new Line(List.of(Value.of(name), Value.of(value)), List.of());
    }
}
