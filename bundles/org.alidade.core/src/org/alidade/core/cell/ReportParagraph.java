package org.alidade.core.cell;

import java.util.Objects;

/**
 * What a probe has to say in reports about what it measured: a template whose places are filled with the numbers of a
 * configuration. Plain data that outlives the probe's bundle.
 *
 * @param template text of at most {@value #LONGEST} characters, in the part of FreeMarker's language that the schema of
 *                 {@code org.alidade.core.probes} describes; a blank line begins a new paragraph
 * @param bundle   that declared it, with version: to blame for a bad one
 */
public record ReportParagraph(String template, String bundle) {

    /** Characters of the longest template. */
    public static final int LONGEST = 4000;

    public ReportParagraph {
        Objects.requireNonNull(bundle, "bundle");
        if (template.isBlank() || template.length() > LONGEST) {
            throw new IllegalArgumentException("A report paragraph has 1 to " + LONGEST + " characters, found "
                    + template.strip().length());
        }
    }
}
