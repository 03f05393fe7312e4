package org.alidade.learn.network;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;

/** The parts of a network in the making: if a later part cannot be made, the memory of the earlier ones is freed. */
public final class Assembly {

    private final Training training;
    private final List<Trainable> made = new ArrayList<>();

    Assembly(Training training) {
        this.training = training;
    }

    /** What the parts are made for. */
    public Training training() {
        return training;
    }

    /** The settings of the model. */
    public Settings settings() {
        return training.settings();
    }

    /** A table of zeros; see {@link NetworkTrainer#initialise}. */
    public EmbeddingTable embedding(String name, int height, int width) {
        EmbeddingTable table = new EmbeddingTable(name, height, width);
        made.add(table);
        return table;
    }

    /**
     * A new encoder of the contributed kind.
     *
     * @param purpose names its stream of randomness
     */
    public Encoder encoder(int inputWidth, int hidden, String purpose) throws ContributionException {
        Encoder encoder = training.encoder().create(EncoderFactory.class).create(inputWidth, hidden,
                training.encoder().settings(), Seeds.random(training.seed(), purpose));
        made.addAll(encoder.parameters());
        return encoder;
    }

    /**
     * A new attention of the contributed kind.
     *
     * @param queryWidth 0 for none
     * @param purpose    names its stream of randomness
     */
    public Attention attention(int stateWidth, int queryWidth, String purpose) throws ContributionException {
        Attention attention = training.attention().create(AttentionFactory.class).create(stateWidth, queryWidth,
                training.attention().settings(), Seeds.random(training.seed(), purpose));
        made.addAll(attention.parameters());
        return attention;
    }

    /** A parameter of zeros. */
    public Parameter parameter(String name, int rows, int columns) {
        Parameter parameter = new Parameter(name, rows, columns);
        made.add(parameter);
        return parameter;
    }

    void close() {
        made.forEach(Trainable::close);
    }
}
