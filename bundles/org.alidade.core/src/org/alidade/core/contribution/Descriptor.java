package org.alidade.core.contribution;

/** A usable contribution of any kind. */
public sealed interface Descriptor
        permits DatasetDescriptor, ModelDescriptor, AttentionDescriptor, EncoderDescriptor, ProbeDescriptor,
        FigureKindDescriptor {

    /** What all kinds declare. */
    Contribution contribution();

    /** Unique within its kind. */
    default String id() {
        return contribution().id();
    }

    /** For people. */
    default String name() {
        return contribution().name();
    }
}
