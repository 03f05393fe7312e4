package org.alidade.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A paragraph of plain text.
 *
 * @param text  without marks of any format
 * @param style how it stands out
 * @param cited papers that it names, all among the report's {@link Citations}
 */
public record Prose(String text, Style style, List<BibEntry> cited) implements Block {

    /** How a paragraph stands out. */
    public enum Style {
        /** Not at all. */
        PLAIN,
        /** The reader must know it to judge the numbers. */
        REMARK
    }

    public Prose {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(style, "style");
        cited = List.copyOf(cited);
    }

    /** A paragraph like others. */
    static Prose plain(String text) {
        return new Prose(text, Style.PLAIN, List.of());
    }

    /** The same with papers that it names. */
    static Prose citing(String text, List<BibEntry> cited) {
        return new Prose(text, Style.PLAIN, cited);
    }

    /** A paragraph that the reader must not miss. */
    static Prose remark(String text) {
        return new Prose(text, Style.REMARK, List.of());
    }
}
