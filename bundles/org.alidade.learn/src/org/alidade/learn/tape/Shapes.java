package org.alidade.learn.tape;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks of sizes at the door. */
public final class Shapes {

    private Shapes() {
    }

    /** Refuses an array that is not [rows, columns], naming it and both shapes. */
    public static void require(String name, INDArray array, int rows, int columns) {
        if (array.length() != (long) rows * columns || rows > 0 && array.size(0) != rows) {
            throw new IllegalArgumentException("Array '" + name + "' has shape "
                    + java.util.Arrays.toString(array.shape()) + ", expected [" + rows + ", " + columns + "]");
        }
    }

    /** Refuses a value that is not [rows, columns], naming it and both shapes. */
    public static void require(String name, Var value, int rows, int columns) {
        require(name, value.value(), rows, columns);
    }

    /** Refuses a size other than the expected one, naming it and both. */
    public static void require(String name, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("Size of " + name + " is " + actual + ", expected " + expected);
        }
    }
}
