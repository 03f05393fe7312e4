package org.alidade.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Provenance;

/** Numbers the environments that results come from: many cells share one, and the page says it once. */
final class Environments {

    /** Id of the section that lists them. */
    static final String SECTION = "references";

    private final Map<Provenance, Integer> numbers = new LinkedHashMap<>();

    /** The number of an environment, from 1. */
    int number(Provenance provenance) {
        return numbers.computeIfAbsent(provenance, key -> numbers.size() + 1);
    }

    /** Those that were asked for, in the order of their numbers. */
    List<Provenance> all() {
        return List.copyOf(numbers.keySet());
    }
}
