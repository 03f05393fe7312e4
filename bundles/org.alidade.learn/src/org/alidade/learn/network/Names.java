package org.alidade.learn.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.learn.tape.Trainable;

/** Collects the trainables of a network under names that must differ. */
public final class Names {

    private final Map<String, Trainable> named = new LinkedHashMap<>();

    /**
     * Adds those of a part.
     *
     * @param prefix set before their names
     * @return this
     * @throws IllegalStateException if a name is taken
     */
    public Names add(String prefix, List<? extends Trainable> trainables) {
        trainables.forEach(trainable -> put(prefix + trainable.name(), trainable));
        return this;
    }

    /**
     * Adds those of another network under the names that it gives them.
     *
     * @return this
     * @throws IllegalStateException if a name is taken
     */
    public Names add(Map<String, Trainable> others) {
        others.forEach(this::put);
        return this;
    }

    private void put(String name, Trainable trainable) {
        if (named.put(name, trainable) != null) {
            throw new IllegalStateException("Two parameters have the name '" + name
                    + "'; within an encoder or attention names must differ");
        }
    }

    /** All, in the order in which they were added. */
    public Map<String, Trainable> all() {
        return named;
    }
}
