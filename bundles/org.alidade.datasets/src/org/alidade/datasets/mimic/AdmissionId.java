package org.alidade.datasets.mimic;

import java.util.Optional;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.Place;

/** HADM_ID: the number of a stay in hospital. */
final class AdmissionId {

    private AdmissionId() {
    }

    /**
     * The number that is written; empty if there is none, as for outpatients.
     *
     * @throws MalformedDataException if it is no number
     */
    static Optional<Integer> of(Place place, String written) throws MalformedDataException {
        String id = written.strip();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!id.matches("\\d{1,9}")) {
            throw place.malformed("the HADM_ID \"" + id + "\"", "a number");
        }
        return Optional.of(Integer.parseInt(id));
    }
}
