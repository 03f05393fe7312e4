package org.alidade.learn.vectors;

/** What predicts what when word vectors are trained. */
public enum Architecture {

    /** A word predicts each of its neighbours. */
    SKIPGRAM,
    /** The mean of its neighbours predicts a word. */
    CBOW
}
