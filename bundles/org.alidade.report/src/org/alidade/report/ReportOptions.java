package org.alidade.report;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a report goes and what it is called.
 *
 * @param folder takes the files; created if it does not exist, files of the report's names are replaced
 * @param title  heading, such as the plan's name; not blank
 * @param note   what the plan is about, plain text; may be empty
 */
public record ReportOptions(Path folder, String title, String note) {

    public ReportOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(note, "note");
        if (title.isBlank()) {
            throw new IllegalArgumentException("A report needs a title, found \"" + title + "\"");
        }
    }
}
