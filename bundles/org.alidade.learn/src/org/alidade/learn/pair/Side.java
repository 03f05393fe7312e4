package org.alidade.learn.pair;

import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.EmbeddingTable;

/**
 * What one of the two texts is read with.
 *
 * @param embedding vectors of words, [V, E]
 * @param encoder   E -> m
 */
record Side(EmbeddingTable embedding, Encoder encoder) {
}
