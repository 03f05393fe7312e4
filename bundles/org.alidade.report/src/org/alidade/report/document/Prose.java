package org.alidade.report.document;

import java.util.Objects;

/**
 * A paragraph of plain text.
 *
 * @param text  without marks of any format
 * @param style how it stands out
 */
public record Prose(String text, Style style) implements Block {

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
    }

    /** A paragraph like others. */
    static Prose plain(String text) {
        return new Prose(text, Style.PLAIN);
    }

    /** A paragraph that the reader must not miss. */
    static Prose remark(String text) {
        return new Prose(text, Style.REMARK);
    }
}
