package org.alidade.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A part of a report with a heading.
 *
 * @param place   where it stands
 * @param id      unique in the report; letters, digits and dashes
 * @param level   2 for a chapter, 3 within it
 * @param title   its heading
 * @param blocks  what it shows
 * @param records the numbers behind it in full precision
 * @param rows    the tables behind it
 */
public record Section(Place place, String id, int level, String title, List<Block> blocks, List<Records> records,
        List<Rows> rows) {

    public Section {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        blocks = List.copyOf(blocks);
        records = List.copyOf(records);
        rows = List.copyOf(rows);
    }

    /** Its place in the contents. */
    public Heading heading() {
        return new Heading(place, id, level, title);
    }

    /**
     * A heading without its section.
     *
     * @param place where it stands
     * @param id    of the section
     * @param level 2 for a chapter, 3 within it
     * @param title its text
     */
    public record Heading(Place place, String id, int level, String title) {
    }
}
