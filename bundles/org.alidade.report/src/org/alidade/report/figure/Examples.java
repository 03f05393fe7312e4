package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;

/**
 * The instances that a figure of examples shows: of each group those highest and those lowest in y. Of rows with the
 * same text, as pooled seeds have, the first at each end stands for all.
 *
 * <p><b>Source</b>: ten of each, as Jain and Wallace 2019 chose theirs.
 *
 * @param sections in the order of showing; none is empty
 * @param largest  the largest absolute weight; 0 if there is none
 * @param negative whether there are negative weights
 */
record Examples(List<Section> sections, double largest, boolean negative) {

    private static final int EACH = 10;

    Examples {
        sections = List.copyOf(sections);
    }

    /**
     * Examples under a heading.
     *
     * @param title which they are
     * @param texts by falling y
     */
    record Section(String title, List<ShadedText> texts) {

        Section {
            texts = List.copyOf(texts);
        }
    }

    static Examples of(FigureData data, Rows rows) {
        List<Section> sections = new ArrayList<>();
        String y = data.y().heading();
        rows.groups().forEach((name, group) -> {
            String prefix = data.declaration().group().isPresent() ? name + ": " : "";
            Ends ends = Ends.of(data.declaration(), group);
            sections.add(section(data, prefix + "highest", y, group.size(), ends.high()));
            if (!ends.low().isEmpty()) {
                sections.add(section(data, prefix + "lowest", y, group.size(), ends.low()));
            }
        });
        List<ShadedText> texts = sections.stream().flatMap(section -> section.texts().stream()).toList();
        return new Examples(sections, texts.stream().mapToDouble(ShadedText::largest).max().orElse(0),
                texts.stream().anyMatch(ShadedText::hasNegative));
    }

    private static Section section(FigureData data, String which, String y, int all, List<Rows.Row> rows) {
        return new Section(String.format(Locale.ROOT, "%s %,d of %,d by %s", which, rows.size(), all, y),
                rows.stream().map(row -> ShadedText.of(data.declaration(), row)).toList());
    }

    /**
     * The rows at both ends of a group, by falling y, no row at both.
     *
     * @param high those highest in y
     * @param low  those lowest in y
     */
    private record Ends(List<Rows.Row> high, List<Rows.Row> low) {

        static Ends of(FigureDeclaration declaration, List<Rows.Row> group) {
            String y = declaration.y().orElseThrow();
            List<Rows.Row> falling = group.stream()
                    .sorted(Comparator.comparingDouble((Rows.Row row) -> row.number(y)).reversed()).toList();
            List<Rows.Row> fromTop = distinct(declaration, falling);
            List<Rows.Row> high = fromTop.subList(0, Math.min(EACH, (fromTop.size() + 1) / 2));
            List<Rows.Row> rising = new ArrayList<>(falling);
            Collections.reverse(rising);
            List<Rows.Row> fromBottom = new ArrayList<>(distinct(declaration, rising));
            fromBottom.removeAll(high);
            List<Rows.Row> low = new ArrayList<>(
                    fromBottom.subList(0, Math.min(fromBottom.size(), Math.min(EACH, fromTop.size() / 2))));
            Collections.reverse(low);
            return new Ends(high, low);
        }

        /** The first row of each text. */
        private static List<Rows.Row> distinct(FigureDeclaration declaration, List<Rows.Row> ordered) {
            Map<String, Rows.Row> first = new LinkedHashMap<>();
            ordered.forEach(row -> first.putIfAbsent(row.text(declaration.by().orElseThrow()), row));
            return List.copyOf(first.values());
        }
    }

    /** The same colours for some of the sections. */
    Examples of(List<Section> part) {
        return new Examples(part, largest, negative);
    }
}
