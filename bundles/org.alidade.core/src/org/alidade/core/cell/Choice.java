package org.alidade.core.cell;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A contribution as a cell remembers it: which, of which version, with which settings. Plain data that outlives the
 * contribution's bundle.
 *
 * @param id       of the contribution
 * @param version  of the contribution, not of its bundle: it changes when results change
 * @param name     for people; not part of the key
 * @param settings values that the key depends on, in their one spelling, by key
 */
public record Choice(String id, String version, String name, Map<String, String> settings) {

    public Choice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The lines of a cell's canonical text that this choice makes. */
    String canonical(String role) {
        StringBuilder text = new StringBuilder(role).append(' ').append(id).append(' ').append(version).append('\n');
        settings.forEach((key, value) -> text.append("  ").append(key).append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n'));
        return text.toString();
    }
}
