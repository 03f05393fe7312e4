package org.alidade.report.document;

import java.util.Comparator;

/**
 * Where a section stands in the report. Sections are built in the order in which results are read: an introduction that
 * compares what follows is built after it.
 *
 * @param topic what it is about
 * @param part  within the topic, such as the number of a probe
 * @param piece within the part; 0 is its introduction
 */
public record Place(Topic topic, int part, int piece) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::topic).thenComparing(Place::part)
            .thenComparing(Place::piece);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
