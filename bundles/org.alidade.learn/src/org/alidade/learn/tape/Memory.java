package org.alidade.learn.tape;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Copies between ND4J's memory and Java arrays, one block copy each.
 *
 * <p>An operation that loops copies in once, loops over float[], and copies out once: a loop over float[] is ten times
 * faster than the same loop over a FloatBuffer, an indexer or single INDArray calls.
 */
public final class Memory {

    private Memory() {
    }

    /** A new array [rows, columns] with undefined contents, in the innermost open tape's workspace if there is one. */
    public static INDArray array(long rows, long columns) {
        return Nd4j.createUninitialized(DataType.FLOAT, rows, columns);
    }

    /** A new array [rows, columns] with the first rows * columns of the given values, row-major. */
    public static INDArray array(long rows, long columns, float[] values) {
        return write(values, array(rows, columns));
    }

    /** A copy of all values, row-major. */
    public static float[] read(INDArray a) {
        return read(a, new float[(int) a.length()]);
    }

    /**
     * Copies all values, row-major, to the start of the target.
     *
     * @return the target
     */
    public static float[] read(INDArray a, float[] target) {
        pointer(dense(a)).get(target, 0, (int) a.length());
        return target;
    }

    /**
     * Copies the first values of the source over the whole array.
     *
     * @param a dense and row-major
     * @return a
     */
    public static INDArray write(float[] source, INDArray a) {
        pointer(a).put(source, 0, (int) a.length());
        return a;
    }

    /** A dense, row-major FLOAT array with the same values: the array itself if it is one already. */
    public static INDArray dense(INDArray a) {
        return isDense(a) ? a : a.castTo(DataType.FLOAT).dup('c');
    }

    private static boolean isDense(INDArray a) {
        return a.dataType() == DataType.FLOAT && a.ordering() == 'c'
                && (a.rank() < 2 || a.size(0) <= 1 || a.stride(0) == a.length() / a.size(0))
                && (a.length() <= 1 || a.elementWiseStride() == 1);
    }

    /** Where a dense array's values begin. */
    public static FloatPointer pointer(INDArray a) {
        return (FloatPointer) a.data().addressPointer();
    }

    static int columns(INDArray a) {
        return a.size(0) == 0 ? 0 : (int) (a.length() / a.size(0));
    }
}
