package org.alidade.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.Figures;
import org.alidade.report.measured.Configuration;

/** What a probe measured on a data set at a glance: each of its figures with a panel for each configuration. */
final class Overview {

    /** More panels have no room on a page. */
    private static final int MOST_PANELS = 12;
    /** More rows are not held: the panels are shown in several parts. */
    private static final long MOST_ROWS = 1_000_000;

    private final Context context;
    private final Configuration.Data data;
    private final List<Part> parts = new ArrayList<>();
    private int shown;

    Overview(Context context, Configuration.Data data) {
        this.context = context;
        this.data = data;
    }

    private record Part(Measured measured, Measurement measurement) {

        boolean has(FigureDeclaration figure) {
            return measurement.figures().contains(figure);
        }
    }

    /** Takes a configuration. */
    void add(Measured measured, Measurement measurement) {
        parts.add(new Part(measured, measurement));
    }

    /** Whether what there is has to be shown before more is taken. */
    boolean isFull() {
        return parts.size() == MOST_PANELS
                || parts.stream().mapToLong(part -> part.measurement().rows()).sum() > MOST_ROWS;
    }

    /** A section of what there is, which is then dropped; empty if there are no two to compare. */
    Optional<Section> section(Place place) {
        List<Block> pictures = new ArrayList<>();
        parts.stream().flatMap(part -> part.measurement().figures().stream()).distinct()
                .filter(figure -> !Figures.showsInstances(figure)).forEach(figure -> picture(figure, pictures));
        parts.clear();
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        shown++;
        return Optional.of(new Section(place, "overview-" + place.part() + number() + "-" + slug(), 3,
                context.names().data(data) + ", configurations side by side" + (shown == 1 ? "" : ", part " + shown),
                pictures, List.of(), List.of()));
    }

    private void picture(FigureDeclaration figure, List<Block> pictures) {
        List<Part> drawn = parts.stream().filter(part -> part.has(figure)).toList();
        if (drawn.size() < 2) {
            return;
        }
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        drawn.forEach(part -> panels.put(context.names().panel(part.measured()), part.measurement().tables()));
        String probe = drawn.get(0).measured().probe().name();
        String source = figure.source().isEmpty() ? "" : " After " + figure.source() + ".";
        pictures.add(new Picture(
                "overview-" + Slug.words(probe) + "-" + Slug.words(figure.id()) + number() + "-" + slug(), figure,
                panels,
                context.labels().getOrDefault(data.hash(), List.of()),
                figure.title() + ". " + context.names().data(data)
                        + ", a panel for each configuration, its seeds pooled."
                        + source,
                drawn.stream().flatMap(part -> part.measurement().keys().stream()).toList(), context.remarks(data)));
    }

    private String number() {
        return shown == 0 ? "" : "-" + (shown + 1);
    }

    private String slug() {
        return Slug.of(context.names().data(data), data.identity());
    }
}
