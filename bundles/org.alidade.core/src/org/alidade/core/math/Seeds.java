package org.alidade.core.math;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Digests;

/** Independent streams of randomness from one seed: what is drawn for one purpose never shifts another's draws. */
public final class Seeds {

    private Seeds() {
    }

    /**
     * A generator that depends on seed and purpose alone.
     *
     * @param purpose what it is for, such as {@code "initial weights"}
     */
    public static RandomGenerator random(long seed, String purpose) {
        byte[] digest = Digests.sha256().digest((seed + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(ByteBuffer.wrap(digest).getLong());
    }
}
