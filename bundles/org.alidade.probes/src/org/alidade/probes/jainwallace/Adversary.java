package org.alidade.probes.jainwallace;

/**
 * Other attention for an instance.
 *
 * @param weights    [n]; not copied
 * @param divergence Jensen-Shannon divergence from the attention of the model, in nats, in [0, ln 2]
 * @param change     total variation distance of the prediction under it to that of the model, in [0, 1]
 */
public record Adversary(float[] weights, double divergence, double change) {
}
