package org.alidade.report.document;

import java.util.regex.Pattern;

/**
 * A paper.
 *
 * @param key      by which LaTeX cites it
 * @param cited    how references of contributions name it: {@code Jain and Wallace 2019}
 * @param citation in words
 * @param bibtex   its whole entry
 */
public record BibEntry(String key, String cited, String citation, String bibtex) {

    /** Whether a reference names it. */
    boolean isNamedBy(String reference) {
        return Pattern.compile("(^|\\W)" + Pattern.quote(cited) + "(\\W|$)").matcher(reference).find();
    }
}
