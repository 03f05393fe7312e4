package org.alidade.report.document;

import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Kind;

/** Headings of columns. */
final class Heads {

    private Heads() {
    }

    static Head text(String text) {
        return new Head(text, Kind.TEXT);
    }

    static Head number(String text) {
        return new Head(text, Kind.NUMBER);
    }

    static Head code(String text) {
        return new Head(text, Kind.CODE);
    }
}
