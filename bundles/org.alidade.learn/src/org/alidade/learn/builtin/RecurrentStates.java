package org.alidade.learn.builtin;

/** What a forward pass of a recurrent layer leaves: arrays [rows * H] of the tape's scratch memory, sorted by time. */
interface RecurrentStates {

    /** The outputs. */
    float[] h();

    /** What a step hands to the next one, the outputs first. */
    float[][] carried();

    /** Where a step expects what the one before it has handed on, in the same order. */
    float[][] received();
}
