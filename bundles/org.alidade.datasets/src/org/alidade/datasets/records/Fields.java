package org.alidade.datasets.records;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields that are wanted of each record.
 *
 * @param required must be there
 * @param optional are empty where they are missing
 */
public record Fields(List<String> required, List<String> optional) {

    public Fields {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        List<String> all = Stream.concat(required.stream(), optional.stream()).toList();
        if (new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("Expected each field once, found " + all);
        }
    }

    /** Fields that must be there. */
    public static Fields required(String... names) {
        return new Fields(List.of(names), List.of());
    }

    /** These and fields that may be missing. */
    public Fields optional(String... names) {
        return new Fields(required, List.of(names));
    }

    /** All names: required, then optional; the order of {@link FieldRecord#values}. */
    public List<String> names() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
