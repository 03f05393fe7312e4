package org.alidade.core.cell;

import org.alidade.core.data.Digests;

/** A unit of work with a result of its own: a training, or a probe on a training. */
public sealed interface Cell permits TrainingCell, ProbeCell {

    /** Number of hexadecimal digits in a key: 128 bits, beyond accident. */
    int KEY_LENGTH = 32;

    /** Everything that decides the result, as text. Equal text, equal result on the same machine. */
    String canonical();

    /** The training itself or the one that is probed. */
    TrainingCell training();

    /** Names the cell's folder: the beginning of the SHA-256 of {@link #canonical()}. */
    default String key() {
        return Digests.sha256(canonical()).substring(0, KEY_LENGTH);
    }

    /** For people, in one line. */
    String label();
}
