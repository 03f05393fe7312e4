package org.alidade.core.model;

/**
 * One pass over the training examples.
 *
 * @param number     from 1
 * @param loss       mean training loss per instance, in nats, weighted as the model weights classes
 * @param devQuality what the checkpoint is chosen by, in [0, 1]: area under the ROC curve or accuracy, on the development
 *                   split unless the model's settings say otherwise; where the training loss chooses, shown beside it
 * @param kept       whether its parameters became the checkpoint; those of the last such epoch are the model's
 */
public record Epoch(int number, double loss, double devQuality, boolean kept) {
}
