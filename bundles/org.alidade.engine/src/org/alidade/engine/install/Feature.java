package org.alidade.engine.install;

import java.util.Objects;

/**
 * A feature that somebody installed into the product.
 *
 * @param id       as its feature.xml has it, without what p2 appends
 * @param version  with qualifier
 * @param name     for people; the id if it has none
 * @param provider who publishes it; empty if it does not say
 */
public record Feature(String id, String version, String name, String provider) {

    public Feature {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provider, "provider");
    }

    /** Id and version. */
    public String label() {
        return id + ' ' + version;
    }
}
