package org.alidade.learn.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alidade.core.model.NamedArray;
import org.alidade.learn.tape.Trainable;

/** The trainables of a network as arrays that are stored, and back. */
final class StoredArrays {

    private StoredArrays() {
    }

    /** A copy of all values, [rows, columns] each, under the names given. */
    static List<NamedArray> of(Map<String, Trainable> trainables) {
        return trainables.entrySet().stream()
                .map(entry -> new NamedArray(entry.getKey(), shape(entry.getValue()), entry.getValue().toArray()))
                .toList();
    }

    /**
     * Sets all values to those stored.
     *
     * @throws IllegalArgumentException if an array is missing or of another shape; the message names it
     */
    static void restore(Map<String, Trainable> trainables, List<NamedArray> arrays) {
        Map<String, NamedArray> byName = arrays.stream()
                .collect(Collectors.toMap(NamedArray::name, Function.identity(), (a, b) -> b, TreeMap::new));
        trainables.forEach((name, trainable) -> {
            NamedArray array = byName.get(name);
            if (array == null || !array.shape().equals(shape(trainable))) {
                throw new IllegalArgumentException("Array '" + name + "' "
                        + (array == null ? "is missing" : "has shape " + array.shape()) + ", expected shape "
                        + shape(trainable));
            }
            trainable.set(array.values());
        });
    }

    private static List<Integer> shape(Trainable trainable) {
        return List.of(trainable.rows(), trainable.size() / trainable.rows());
    }
}
