package org.alidade.learn.document;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Where training drops values. All rates are probabilities in [0, 1).
 *
 * <p><b>Source</b>: the released configurations of Serrano and Smith 2019. Their output layer drops logits, not its
 * input; their convolutional encoders drop a part of their input once more.
 *
 * @param words    of the word vectors
 * @param vectors  of the sentence vectors, before the encoder of sentences
 * @param encoders of the input of every encoder, on top of the others
 * @param logits   of the logits
 * @param random   draws what is dropped
 */
record DocumentNoise(double words, double vectors, double encoders, double logits, RandomGenerator random) {

    /** The rates that a model's settings name; a model without sentences declares none for their vectors. */
    static DocumentNoise of(Settings settings, RandomGenerator random) {
        return new DocumentNoise(settings.number("wordDropout"),
                settings.has("sentenceDropout") ? settings.number("sentenceDropout") : 0,
                settings.number("encoderDropout"), settings.number("logitDropout"), random);
    }

    Var onWords(Tape tape, Var x) {
        return drop(tape, drop(tape, x, words), encoders);
    }

    Var onVectors(Tape tape, Var x) {
        return drop(tape, drop(tape, x, vectors), encoders);
    }

    Var onLogits(Tape tape, Var z) {
        return drop(tape, z, logits);
    }

    private Var drop(Tape tape, Var x, double rate) {
        return Ops.dropout(tape, x, rate, random);
    }
}
