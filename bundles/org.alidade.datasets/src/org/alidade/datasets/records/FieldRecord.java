package org.alidade.datasets.records;

import java.util.List;

import org.alidade.datasets.file.Place;

/**
 * One record of a file.
 *
 * @param place  where it starts
 * @param values of the fields that were asked for, in that order
 */
public record FieldRecord(Place place, List<String> values) {

    public FieldRecord {
        values = List.copyOf(values);
    }

    /** The value of a field by its number among those asked for, from 0. */
    public String value(int field) {
        return values.get(field);
    }
}
