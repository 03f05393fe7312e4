package org.alidade.engine;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What contributions print: kept from the console, which belongs to results and errors. Holds for the thread that calls
 * the contribution, and for those that it starts meanwhile.
 */
final class GuestOutput {

    private static final int MOST_BYTES = 4096;
    private static final InheritableThreadLocal<GuestOutput> CURRENT = new InheritableThreadLocal<>();

    static {
        System.setOut(diverted(System.out));
        System.setErr(diverted(System.err));
    }

    private final GuestOutput outer = CURRENT.get();
    private final ByteArrayOutputStream begin = new ByteArrayOutputStream();
    private long lines;

    private GuestOutput() {
    }

    /** From now on, what this thread prints is kept. */
    static GuestOutput open() {
        GuestOutput output = new GuestOutput();
        CURRENT.set(output);
        return output;
    }

    /**
     * As it was before.
     *
     * @return one line about what was printed; empty if nothing was
     */
    Optional<String> close() {
        CURRENT.set(outer);
        synchronized (this) {
            if (begin.size() == 0) {
                return Optional.empty();
            }
            String first = begin.toString(Charset.defaultCharset()).strip().lines().findFirst().orElse("");
            return Optional.of("printed " + Math.max(1, lines) + (lines > 1 ? " lines" : " line")
                    + " to the console, kept from it: " + first);
        }
    }

    private synchronized void write(int b) {
        if (begin.size() < MOST_BYTES) {
            begin.write(b);
        }
        if (b == '\n') {
            lines++;
        }
    }

    private static PrintStream diverted(PrintStream console) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                GuestOutput output = CURRENT.get();
                if (output == null) {
                    console.write(b);
                } else {
                    output.write(b);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (CURRENT.get() == null) {
                    console.write(bytes, offset, length);
                } else {
                    for (int i = offset; i < offset + length; i++) {
                        write(bytes[i]);
                    }
                }
            }

            @Override
            public void flush() {
                console.flush();
            }
        }, true, Charset.defaultCharset());
    }
}
