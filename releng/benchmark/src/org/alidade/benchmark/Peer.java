package org.alidade.benchmark;

import java.util.Locale;

/** Ways to train in PyTorch. */
enum Peer {
    /** Padding does not enter the encoder: the computation of the papers, and Alidade's. */
    PACKED("packed", 2),
    /** Padding enters the encoder: another computation for recurrent ones, with faster kernels. */
    PADDED("padded", 1),
    /** The same with the fused implementation of Adam, which has to be asked for. */
    FUSED("padded, fused Adam", 0);

    private final String title;
    private final double target;

    Peer(String title, double target) {
        this.title = title;
        this.target = target;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** How many times Alidade's time it should take at least; 0 if nothing is aimed at. */
    double target() {
        return target;
    }

    /** What the script calls it. */
    String command() {
        return name().toLowerCase(Locale.ROOT);
    }
}
