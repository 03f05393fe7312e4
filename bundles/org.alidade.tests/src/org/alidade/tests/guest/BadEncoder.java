package org.alidade.tests.guest;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/** An encoder that leaves the vectors as they are until it is bad. */
public final class BadEncoder implements EncoderFactory {

    static volatile boolean isBad;

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        return new Same(inputWidth);
    }

    private record Same(int width) implements Encoder {

        @Override
        public Var encode(Tape tape, Packed tokens, Var x) {
            if (isBad) {
                throw new IllegalStateException("out of order");
            }
            return x;
        }
    }
}
