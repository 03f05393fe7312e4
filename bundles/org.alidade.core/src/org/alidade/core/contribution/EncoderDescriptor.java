package org.alidade.core.contribution;

/**
 * An encoder.
 *
 * @param contribution what all kinds declare
 * @param context      whether a token's state depends on other tokens
 */
public record EncoderDescriptor(Contribution contribution, Context context) implements Descriptor {

    /** What a token's state depends on. */
    public enum Context {
        /** The token alone. */
        TOKEN,
        /** A window of neighbours. */
        WINDOW,
        /** The whole text. */
        TEXT
    }
}
