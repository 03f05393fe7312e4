package org.alidade.datasets.candidate;

import org.alidade.core.data.Example;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;

/**
 * An example that has no split yet.
 *
 * @param place   where it starts
 * @param origin  what its file says of its split
 * @param example with an id that no other of the data set has
 */
public record Candidate(Place place, Origin origin, Example example) {
}
