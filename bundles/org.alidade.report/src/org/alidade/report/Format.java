package org.alidade.report;

import java.util.Locale;

/** The form of a report. */
public enum Format {
    /** One page with everything inside, {@code index.html}. */
    HTML,
    /** Pages to print, {@code report.pdf}. */
    PDF,
    /** A folder {@code latex} with a file for each table and figure, and an example that compiles. */
    LATEX,
    /** A folder {@code csv} with every number in full precision. */
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
