package org.alidade.core.model;

/**
 * One pass over the training examples.
 *
 * @param number     from 1
 * @param loss       mean training loss per instance, in nats, weighted as the model weights classes
 * @param devQuality what the checkpoint is chosen by, on the development split (area under the ROC curve), in [0, 1]
 * @param kept       whether its parameters became the checkpoint; those of the last such epoch are the model's
 */
public record Epoch(int number, double loss, double devQuality, boolean kept) {
}
