package org.alidade.contract;

/** What {@link FixedModel} knows of words. */
interface Vocabulary {

    /** Number of classes. */
    int classes();

    /** The score of a word before the softmax. */
    double score(String word);

    /** The contribution of a word to the logit of a class, if all attention is on it. */
    double value(String word, int cls);
}
