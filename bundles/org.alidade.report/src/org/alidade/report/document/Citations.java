package org.alidade.report.document;

import java.util.List;

/**
 * Papers that the report names.
 *
 * @param entries in order
 */
public record Citations(List<BibEntry> entries) implements Block {

    public Citations {
        entries = List.copyOf(entries);
    }
}
