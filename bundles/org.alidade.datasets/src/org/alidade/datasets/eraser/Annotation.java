package org.alidade.datasets.eraser;

import java.util.LinkedHashSet;
import java.util.List;

import org.alidade.datasets.file.Place;

/**
 * One line of an annotation file.
 *
 * @param place     where it stands
 * @param id        unique within its file
 * @param label     its classification
 * @param documents ids of the documents it is about; empty if only evidence tells
 * @param query     question or claim; empty for none
 * @param evidence  of all groups
 */
record Annotation(Place place, String id, String label, List<String> documents, String query,
        List<Evidence> evidence) {

    /**
     * A span of a document. Positions count from 0, ends are exclusive.
     *
     * @param startToken    -1 if only sentences are told
     * @param startSentence -1 if only tokens are told
     */
    record Evidence(String document, int startToken, int endToken, int startSentence, int endSentence) {
    }

    Annotation {
        documents = List.copyOf(documents);
        evidence = List.copyOf(evidence);
    }

    /** The documents in order: those named, else those of the evidence, else the one that is called as the annotation. */
    List<String> documentsInOrder() {
        if (!documents.isEmpty()) {
            return documents;
        }
        LinkedHashSet<String> found = new LinkedHashSet<>();
        evidence.forEach(span -> found.add(span.document()));
        return found.isEmpty() ? List.of(id) : List.copyOf(found);
    }
}
