package org.alidade.datasets.records;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.Place;

/**
 * Where in a table's records the wanted fields stand.
 *
 * @param indices of the wanted fields, from 0; -1 for one that may be missing and is
 * @param width   number of fields of every record
 */
record Columns(List<Integer> indices, int width) {

    Columns {
        indices = List.copyOf(indices);
    }

    /**
     * Finds the wanted fields among a header's names.
     *
     * @throws MalformedDataException if a required one is not there, or one is there twice; lists those there are
     */
    static Columns named(Place place, List<String> header, Fields fields) throws MalformedDataException {
        List<String> names = header.stream().map(String::strip).toList();
        List<Integer> indices = new ArrayList<>();
        for (String name : fields.names()) {
            int index = names.indexOf(name);
            if (index < 0 && fields.required().contains(name) || index != names.lastIndexOf(name)) {
                throw place.malformed("the columns " + String.join(", ", names), "one column named " + name);
            }
            indices.add(index);
        }
        return new Columns(indices, names.size());
    }

    /**
     * Takes the wanted names as numbers of columns, from 1.
     *
     * @throws MalformedDataException if a required one is no number of a column
     */
    static Columns numbered(Place place, int width, Fields fields) throws MalformedDataException {
        List<Integer> indices = new ArrayList<>();
        for (String name : fields.names()) {
            int number = name.matches("[1-9]\\d{0,5}") ? Integer.parseInt(name) : 0;
            boolean there = number >= 1 && number <= width;
            if (!there && fields.required().contains(name)) {
                throw place.malformed(width + " fields", "a column " + name + "; without a header columns are named by"
                        + " their numbers, from 1");
            }
            indices.add(there ? number - 1 : -1);
        }
        return new Columns(indices, width);
    }

    /**
     * The wanted values of a record.
     *
     * @throws MalformedDataException if it has more or fewer fields than the first line
     */
    FieldRecord pick(Place place, List<String> values) throws MalformedDataException {
        if (values.size() != width) {
            throw place.malformed(values.size() + " fields", width + " as in the first line");
        }
        return new FieldRecord(place, indices.stream().map(index -> index < 0 ? "" : values.get(index)).toList());
    }
}
