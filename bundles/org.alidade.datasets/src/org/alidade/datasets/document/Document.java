package org.alidade.datasets.document;

import java.util.Objects;

import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;

/**
 * A labelled text as its file has it.
 *
 * @param place     where it stands, for messages
 * @param id        name of the example, unique in its origin
 * @param origin    what the files say of its split
 * @param label     name of its class
 * @param text      as written
 * @param query     the second text as written; empty if there is none
 * @param rationale positions of the deciding tokens, from 0, separated by blanks; empty if not told
 */
public record Document(Place place, String id, Origin origin, String label, String text, String query,
        String rationale) {

    public Document {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(rationale, "rationale");
    }

    /** A document of one text. */
    public Document(Place place, String id, Origin origin, String label, String text) {
        this(place, id, origin, label, text, "", "");
    }
}
