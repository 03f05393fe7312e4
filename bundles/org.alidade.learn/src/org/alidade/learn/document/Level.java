package org.alidade.learn.document;

import java.util.Optional;

import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.network.Names;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * One level of a hierarchy: an encoder and an attention that turn each sequence into one vector.
 *
 * @param encoder   E -> m
 * @param attention scores for states of width m, without a query
 */
record Level(Encoder encoder, Attention attention) {

    /**
     * What it computes.
     *
     * @param h       states, [rows, m]
     * @param a       attention weights, [rows, 1]
     * @param context weighted sums of the states, [count, m]
     */
    record Pass(Var h, Var a, Var context) {
    }

    /** Encodes and attends: x [rows, E]. */
    Pass forward(Tape tape, Packed units, Var x) {
        return attend(tape, units, encoder.encode(tape, units, x));
    }

    /** Attention alone, on states computed elsewhere: h [rows, m]. */
    Pass attend(Tape tape, Packed units, Var h) {
        Var a = SequenceOps.softmax(tape, units, attention.scores(tape, units, h, Optional.empty())); // [rows, 1]
        return new Pass(h, a, SequenceOps.attend(tape, units, a, h));
    }

    void addTo(Names names, String prefix) {
        names.add(prefix + "encoder.", encoder.parameters());
        names.add(prefix + "attention.", attention.parameters());
    }
}
