package org.alidade.learn.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.alidade.learn.tape.Packed;

/**
 * A text as word numbers, marks included.
 *
 * @param ids [n + 2], not to be changed
 */
public record Words(int[] ids) implements Text {

    @Override
    public int length() {
        return ids.length;
    }

    /** Where the texts of a batch begin and end. */
    public static Packed packed(List<Words> batch) {
        return new Packed(batch.stream().mapToInt(Words::length).toArray(), Vocabulary.EDGE);
    }

    /** The word of each row of a batch: [rows]. */
    public static int[] ids(List<Words> batch) {
        return batch.stream().flatMapToInt(words -> IntStream.of(words.ids)).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && Arrays.equals(ids, words.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
