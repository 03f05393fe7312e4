package org.alidade.core.data;

/** What an instance asks of a model. */
public enum Task {
    /** One text, one class. */
    CLASSIFICATION,
    /** Two texts, one class (natural language inference). */
    PAIR,
    /** A paragraph and a question, the answer is one of the classes. */
    QUESTION_ANSWERING
}
