package org.alidade.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A table.
 *
 * @param id      unique in the report and the same in a later report of the same matrix; letters, digits and dashes
 * @param caption what it shows, and how to read it
 * @param heads   headings of its columns
 * @param lines   each with a value for each column
 * @param role    how much it matters
 * @param remarks what the reader must know to judge its numbers
 */
public record DataTable(String id, String caption, List<Head> heads, List<Line> lines, Role role,
        List<String> remarks) implements Block {

    /** How much a table matters to a reader. */
    public enum Role {
        /** It is what the section is about. */
        MAIN,
        /** It traces numbers to cells, and may be folded away. */
        DETAIL
    }

    /** What a column holds. */
    public enum Kind {
        /** Words, to the left. */
        TEXT,
        /** Numbers, to the right. */
        NUMBER,
        /** Keys, ids and settings. */
        CODE
    }

    /**
     * The heading of a column.
     *
     * @param text may be empty
     * @param kind what the column holds
     */
    public record Head(String text, Kind kind) {
    }

    /**
     * A line.
     *
     * @param values one for each column
     * @param cells  keys of the cells that its numbers come from; empty for a line without measured numbers
     */
    public record Line(List<Value> values, List<String> cells) {

        public Line {
            values = List.copyOf(values);
            cells = List.copyOf(cells);
        }
    }

    public DataTable {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(role, "role");
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        for (Line line : lines) {
            if (line.values().size() != heads.size()) {
                throw new IllegalArgumentException("Table " + id + " has " + heads.size()
                        + " columns, found a line of " + line.values().size());
            }
        }
    }

    /** How wide its columns are in print. */
    public TableLayout layout() {
        return new TableLayout(this);
    }

    /** What a line is about: its words. */
    public String label(Line line) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < heads.size(); i++) {
            String text = line.values().get(i).text();
            if (heads.get(i).kind() == Kind.TEXT && !text.isEmpty()) {
                label.append(label.isEmpty() ? "" : ", ").append(text);
            }
        }
        return label.toString();
    }
}
