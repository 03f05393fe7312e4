package org.alidade.core.certificate;

/** In what a planted model's attention is unfaithful by construction. Its predictions are those of the faithful model. */
public enum Defect {
    /** Wrong places: the weights of the faithful model, dealt to the tokens by chance; changing them changes nothing. */
    MISPLACED,
    /** Right places, no effect: the weights of the faithful model, but changing them changes nothing. */
    IDLE
}
