package org.alidade.core.model;

/** What each of a model's attention weights belongs to. */
public enum AttentionUnit {
    /** The tokens of a text. */
    TOKEN,
    /** The sentences of a document, as in the upper level of hierarchical models (Yang et al. 2016). */
    SENTENCE
}
