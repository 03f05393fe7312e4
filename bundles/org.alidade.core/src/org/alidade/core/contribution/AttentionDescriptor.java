package org.alidade.core.contribution;

/**
 * An attention: a scorer of tokens.
 *
 * @param contribution what all kinds declare
 */
public record AttentionDescriptor(Contribution contribution) implements Descriptor {
}
