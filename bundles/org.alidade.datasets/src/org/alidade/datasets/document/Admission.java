package org.alidade.datasets.document;

/** Whether a document becomes an example. */
enum Admission {
    /** It does, unless its split leaves it out. */
    TAKEN,
    /** It does not: it has no words, or too many. */
    DROPPED
}
