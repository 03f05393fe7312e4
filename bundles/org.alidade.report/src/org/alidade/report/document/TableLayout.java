package org.alidade.report.document;

import java.util.ArrayList;
import java.util.List;

import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Kind;
import org.alidade.report.document.DataTable.Line;

/** How wide the columns of a table are, in characters: words are wrapped where it would be wider than the page. */
public final class TableLayout {

    /** Characters of small print across a page. */
    private static final int PAGE = 104;
    /** The same of the smaller print of details. */
    private static final int DETAIL_PAGE = 118;
    /** Width of a letter of keys and settings, which are printed smaller. */
    private static final double CODE_LETTER = .8;
    /** Print below this share of its size can't be read. */
    private static final double SMALLEST = .6;
    /** Spaces around a column. */
    private static final int BETWEEN = 2;
    private static final int WRAPPED = 14;
    private static final int WIDEST = 60;
    private static final int WORDS = 36;
    private static final int HEADING = 14;
    /** A table of more lines is broken over pages. */
    private static final int PAGEFUL = 34;

    private final DataTable table;
    private final List<Integer> widths = new ArrayList<>();

    /** Measures a table. */
    public TableLayout(DataTable table) {
        this.table = table;
        for (int c = 0; c < table.heads().size(); c++) {
            widths.add(natural(c));
        }
    }

    private int natural(int c) {
        Head head = table.heads().get(c);
        int widest = head.kind() == Kind.NUMBER
                ? heading(head.text()).stream().mapToInt(line -> line.length() + 1).max()
                        .orElse(0)
                : head.text().length();
        for (Line line : table.lines()) {
            widest = Math.max(widest, line.values().get(c).text().length());
        }
        return head.kind() == Kind.CODE ? (int) Math.ceil(CODE_LETTER * widest) : widest;
    }

    private int page() {
        return table.role() == DataTable.Role.DETAIL ? DETAIL_PAGE : PAGE;
    }

    /** The size of print at which all columns have room on the page, as a share of the usual one, at most 1. */
    public double scale() {
        return Math.max(SMALLEST, Math.min(1, (double) page() / Math.max(1, total())));
    }

    /** Whether it may need several pages. */
    public boolean isLong() {
        return table.lines().size() > PAGEFUL || lines() > PAGEFUL;
    }

    private int lines() {
        int lines = 0;
        for (Line line : table.lines()) {
            int most = 1;
            for (int c = 0; c < widths.size(); c++) {
                most = Math.max(most, 1 + line.values().get(c).text().length() / Math.max(1, characters(c)));
            }
            lines += most;
        }
        return lines;
    }

    /** The width of a column as a share of the whole, from 0 to 1. */
    public double share(int column) {
        return (double) (BETWEEN + characters(column)) / Math.max(total(), 1);
    }

    /** Whether words of a column must be wrapped into its share of a page; otherwise it is as wide as they are. */
    public boolean wraps(int column) {
        return table.heads().get(column).kind() != Kind.NUMBER && widths.get(column) > WRAPPED && natural() > page();
    }

    private int natural() {
        return widths.stream().mapToInt(width -> width + BETWEEN).sum();
    }

    private int total() {
        int total = 0;
        for (int c = 0; c < widths.size(); c++) {
            total += BETWEEN + characters(c);
        }
        return total;
    }

    /** Columns that wrap share what others leave, in proportion to what they need, and none is narrower than a word. */
    private int characters(int column) {
        if (!wraps(column)) {
            return widths.get(column);
        }
        int fixed = 0;
        int wanted = 0;
        for (int other = 0; other < widths.size(); other++) {
            fixed += BETWEEN + (wraps(other) ? 0 : widths.get(other));
            wanted += wraps(other) ? Math.min(WIDEST, widths.get(other)) : 0;
        }
        return Math.max(WRAPPED, (page() - fixed) * Math.min(WIDEST, widths.get(column)) / wanted);
    }

    /** Whether a column of numbers has room beside others, when words have {@value #WORDS} characters. */
    static boolean hasRoom(List<Integer> numbers, int further) {
        return numbers.isEmpty()
                || WORDS + numbers.stream().mapToInt(width -> width + BETWEEN).sum() + further + BETWEEN <= PAGE;
    }

    /** A heading over numbers in short lines. */
    public static List<String> heading(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > HEADING) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
