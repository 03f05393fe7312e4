package org.alidade.core.cell;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a result comes from, beyond what its cell says.
 *
 * @param product     version of Alidade
 * @param bundles     the bundles that contributed, with versions, by symbolic name
 * @param environment what of the machine can change bits: Java, operating system, numeric library and kernel, by name
 */
public record Provenance(String product, Map<String, String> bundles, Map<String, String> environment) {

    public Provenance {
        bundles = Collections.unmodifiableMap(new TreeMap<>(bundles));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }
}
