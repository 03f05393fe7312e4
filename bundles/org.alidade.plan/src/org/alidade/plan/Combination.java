package org.alidade.plan;

import java.util.Objects;

/**
 * What exclusions are asked about: a training, by the ids of its contributions.
 *
 * @param dataset   id of its data set
 * @param model     id of its model
 * @param encoder   id of its encoder
 * @param attention id of its attention
 * @param seed      its source of randomness
 */
public record Combination(String dataset, String model, String encoder, String attention, long seed) {

    public Combination {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
    }
}
