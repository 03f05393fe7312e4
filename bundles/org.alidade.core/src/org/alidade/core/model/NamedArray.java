package org.alidade.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A named tensor of floats, row-major, as a model's parameters are stored. Immutable. */
public final class NamedArray {

    private final String name;
    private final List<Integer> shape;
    private final float[] values;

    /**
     * @param shape  sizes, all at least 0; their product is the number of values
     * @param values row-major; copied
     * @throws IllegalArgumentException if shape and number of values disagree
     */
    public NamedArray(String name, List<Integer> shape, float[] values) {
        this.name = Objects.requireNonNull(name, "name");
        this.shape = List.copyOf(shape);
        this.values = values.clone();
        long size = this.shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "Array " + name + " of shape " + shape + " needs " + size + " values, found " + values.length);
        }
    }

    /** Unique within a model, by the model's own convention. */
    public String name() {
        return name;
    }

    /** Sizes, outermost first. */
    public List<Integer> shape() {
        return shape;
    }

    /** A copy of the values, row-major. */
    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedArray array && name.equals(array.name) && shape.equals(array.shape)
                && Arrays.equals(values, array.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, shape, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return name + shape;
    }
}
