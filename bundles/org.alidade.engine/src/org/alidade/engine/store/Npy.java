package org.alidade.engine.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alidade.core.model.NamedArray;

/**
 * Arrays of 32-bit floats in NumPy's format {@code .npy}, version 1.0: little-endian, row-major.
 *
 * <p><b>Source</b>: numpy.lib.format, "NPY format". <b>Differs</b>: nothing on writing; other types and orders are
 * refused on reading.
 */
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** The data start at a multiple of this. */
    private static final int ALIGNMENT = 64;
    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

    private Npy() {
    }

    static byte[] bytes(NamedArray array) {
        byte[] header = header(array.shape());
        float[] values = array.values();
        ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + Short.BYTES + header.length + Float.BYTES * values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putShort((short) header.length).put(header).asFloatBuffer().put(values);
        return bytes.array();
    }

    private static byte[] header(List<Integer> shape) {
        String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + (shape.size() == 1 ? "," : "")
                + "), }";
        int unpadded = MAGIC.length + Short.BYTES + text.length() + 1;
        String padding = " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT);
        return (text + padding + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads an array of 32-bit floats.
     *
     * @throws IllegalArgumentException if it is not one; the message says why
     */
    static NamedArray array(String name, byte[] npy) {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        try {
            byte[] magic = new byte[MAGIC.length];
            bytes.get(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new IllegalArgumentException("array " + name + " is not in NumPy's format, version 1.0");
            }
            byte[] header = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(header);
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return new NamedArray(name, shape(name, new String(header, StandardCharsets.US_ASCII)), values);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("array " + name + " ends within its header", e);
        }
    }

    private static List<Integer> shape(String name, String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "array " + name + " has the header " + header.strip() + ", expected little-endian floats by rows");
        }
        List<Integer> shape = new ArrayList<>();
        for (String size : matcher.group(1).split(",")) {
            if (!size.isBlank()) {
                shape.add(Integer.valueOf(size.strip()));
            }
        }
        return shape;
    }
}
