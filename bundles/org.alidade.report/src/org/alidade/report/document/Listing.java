package org.alidade.report.document;

import java.util.Objects;

/**
 * Text as a machine wrote it, such as a stack trace.
 *
 * @param title what it is
 * @param text  lines
 */
public record Listing(String title, String text) implements Block {

    public Listing {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }
}
