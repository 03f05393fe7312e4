package org.alidade.datasets.split;

import java.util.Optional;

import org.alidade.core.data.Split;

/** What the files of a data set say of an example's split. */
public enum Origin {
    /** For training; a part may be drawn for development. */
    TRAIN,
    /** For development. */
    DEV,
    /** For testing; a part may be left out. */
    TEST,
    /** Nothing: all splits are drawn. */
    WHOLE;

    /** The origin of what is written as train, dev or test; empty if it is none of them. */
    public static Optional<Origin> named(String name) {
        return switch (name) {
        case "train" -> Optional.of(TRAIN);
        case "dev" -> Optional.of(DEV);
        case "test" -> Optional.of(TEST);
        default -> Optional.empty();
        };
    }

    /** The origin of what is already in a split. */
    public static Origin of(Split split) {
        return switch (split) {
        case TRAIN -> TRAIN;
        case DEV -> DEV;
        case TEST -> TEST;
        };
    }
}
