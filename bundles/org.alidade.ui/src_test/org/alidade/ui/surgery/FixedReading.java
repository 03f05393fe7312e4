package org.alidade.ui.surgery;

import java.util.Collections;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;

/** A reading whose logits are {@code b + Z w}, which it tells or keeps to itself. */
final class FixedReading implements Reading {

    private final LinearOutput output;
    private final float[] attention;
    private final boolean told;

    private FixedReading(LinearOutput output, float[] attention, boolean told) {
        this.output = output;
        this.attention = attention;
        this.told = told;
    }

    /** One output for two classes. */
    static FixedReading binary(float bias, float[] slopes, float... attention) {
        return new FixedReading(new LinearOutput(new float[] {bias}, new float[][] {slopes}), attention, true);
    }

    static FixedReading of(float[][] slopes, float... attention) {
        return new FixedReading(new LinearOutput(new float[slopes.length], slopes), attention, true);
    }

    /** The same, as a black box. */
    FixedReading untold() {
        return new FixedReading(output, attention, false);
    }

    @Override
    public Example example() {
        return Example.of("test:1", Collections.nCopies(attention.length, "word"), "x");
    }

    @Override
    public float[] attention() {
        return attention.clone();
    }

    @Override
    public float[] probabilities() {
        return output.probabilities(attention);
    }

    @Override
    public float[][] outputs(float[][] weights) {
        float[][] outputs = new float[weights.length][];
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = output.probabilities(weights[k]);
        }
        return outputs;
    }

    @Override
    public Optional<LinearOutput> linearOutput() {
        return told ? Optional.of(output) : Optional.empty();
    }
}
