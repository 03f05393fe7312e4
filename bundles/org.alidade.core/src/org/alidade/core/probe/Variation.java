package org.alidade.core.probe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.alidade.core.contribution.ContributionKind;

/**
 * In what another training differs from that of a probe's subject. Immutable.
 *
 * @param seed     the other seed
 * @param ids      other contributions by their kind; one takes over the settings of the one that it replaces, as far as
 *                 it declares such and accepts the values
 * @param settings other settings, by kind and key
 * @param teacher  a model to learn from, for models that are taught: the subject itself or one that it trained
 */
public record Variation(OptionalLong seed, Map<ContributionKind, String> ids,
        Map<ContributionKind, Map<String, String>> settings, Optional<Trained> teacher) {

    /** The training of the subject itself. */
    public static final Variation NONE = new Variation(OptionalLong.empty(), Map.of(), Map.of(), Optional.empty());

    public Variation {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(teacher, "teacher");
        ids = sorted(ids);
        Map<ContributionKind, Map<String, String>> copies = new EnumMap<>(ContributionKind.class);
        settings.forEach((kind, values) -> copies.put(kind, Collections.unmodifiableMap(new TreeMap<>(values))));
        settings = sorted(copies);
        if (ids.containsKey(ContributionKind.DATASET) || ids.containsKey(ContributionKind.PROBE)
                || settings.containsKey(ContributionKind.PROBE)) {
            throw new IllegalArgumentException(
                    "A variation keeps data set and probe, found " + ids + " and settings " + settings);
        }
    }

    /** With another seed. */
    public Variation withSeed(long other) {
        return new Variation(OptionalLong.of(other), ids, settings, teacher);
    }

    /** With another model, encoder or attention. */
    public Variation with(ContributionKind kind, String id) {
        Map<ContributionKind, String> replaced = new EnumMap<>(ContributionKind.class);
        replaced.putAll(ids);
        replaced.put(kind, id);
        return new Variation(seed, replaced, settings, teacher);
    }

    /** With another value of a setting of the data set, model, encoder or attention. */
    public Variation withSetting(ContributionKind kind, String key, String value) {
        Map<ContributionKind, Map<String, String>> changed = new EnumMap<>(ContributionKind.class);
        changed.putAll(settings);
        Map<String, String> values = new TreeMap<>(changed.getOrDefault(kind, Map.of()));
        values.put(key, value);
        changed.put(kind, values);
        return new Variation(seed, ids, changed, teacher);
    }

    /** Learning from a model as well. */
    public Variation taughtBy(Trained other) {
        return new Variation(seed, ids, settings, Optional.of(other));
    }

    private static <V> Map<ContributionKind, V> sorted(Map<ContributionKind, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(map));
    }
}
