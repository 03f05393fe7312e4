package org.alidade.core.data;

import java.util.List;

/** Takes in a corpus while its files are read; nothing needs to be kept by the reader. */
public interface ExampleSink {

    /**
     * The class names in class order. Called once, at any time before reading ends.
     *
     * @throws IllegalArgumentException if there are fewer than two or one twice
     * @throws IllegalStateException    if called again
     */
    void labels(List<String> names);

    /**
     * One more example of a split, in the order of the source.
     *
     * @throws IllegalArgumentException if the split already has an example of that id
     */
    void add(Split split, Example example);

    /**
     * Whether more examples of a split are of use. A reader may ask, and may skip the rest of a split that is not wanted;
     * what it adds nevertheless is ignored.
     */
    default boolean wants(Split split) {
        return true;
    }
}
