package org.alidade.report;

import java.util.Locale;

/** The form of a report. */
public enum Format {
    /** One page with everything inside. */
    HTML("index.html"),
    /** Pages to print. */
    PDF("report.pdf"),
    /** A folder with a file for each table and figure, and an example that compiles. */
    LATEX("latex"),
    /** A folder with every number in full precision. */
    CSV("csv");

    private final String place;

    Format(String place) {
        this.place = place;
    }

    /** Name of the file or folder, within the folder of the report. */
    public String place() {
        return place;
    }

    /** Whether the report is a folder of files rather than a file. */
    public boolean isFolder() {
        return this == LATEX || this == CSV;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
