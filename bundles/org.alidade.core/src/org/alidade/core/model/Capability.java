package org.alidade.core.model;

/** What a trained model can do for a probe, beside being read. Models declare what they offer, probes what they need. */
public enum Capability {
    /** {@link Reading#outputs}: the prediction under other attention weights. */
    ATTENTION_OVERRIDE,
    /** {@link TrainedModel#inputGradients}. */
    INPUT_GRADIENT,
    /** {@link TrainedModel#attentionGradients}. */
    ATTENTION_GRADIENT,
    /** {@link TrainedModel#withoutToken}. */
    LEAVE_ONE_OUT,
    /** {@link TrainedModel#integratedGradients}. */
    INTEGRATED_GRADIENTS
}
