package org.alidade.datasets.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.split.Census;

/** The first of two passes over the documents: which are taken, and how many there are of each kind. */
final class Survey {

    private static final String INTEGER = "-?\\d{1,18}";

    private final List<String> known;
    private final TreeSet<String> found = new TreeSet<>();
    private final BitSet taken = new BitSet();
    private final Census census = new Census();
    private int documents;

    /** @param known the labels there are; empty if those that come are */
    Survey(List<String> known) {
        this.known = List.copyOf(known);
    }

    /**
     * One more document.
     *
     * @throws MalformedDataException if its label is not known
     */
    void add(Document document, Admission admission) throws MalformedDataException {
        if (!known.isEmpty() && !known.contains(document.label())) {
            throw document.place().malformed("the label " + document.label(),
                    "one of " + String.join(", ", known));
        }
        if (admission == Admission.TAKEN) {
            found.add(document.label());
            taken.set(documents);
            census.add(document.origin(), document.label());
        }
        documents++;
    }

    /** Whether a document was taken, by its number from 0. */
    boolean isTaken(int document) {
        return taken.get(document);
    }

    Census census() {
        return census;
    }

    /** The labels in class order: as given, else by value if all are integers, else alphabetically. */
    List<String> labels() {
        if (!known.isEmpty()) {
            return known;
        }
        List<String> sorted = new ArrayList<>(found);
        if (sorted.stream().allMatch(label -> label.matches(INTEGER))) {
            sorted.sort(Comparator.comparingLong(Long::parseLong));
        }
        return sorted;
    }
}
