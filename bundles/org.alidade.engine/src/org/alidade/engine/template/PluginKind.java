package org.alidade.engine.template;

import java.util.Locale;

/** What a plug-in contributes. */
public enum PluginKind {
    /** A measurement on trained models. */
    PROBE,
    /** A layer that turns word vectors into states. */
    ENCODER,
    /** An importer of texts and labels. */
    DATASET,
    /** A classifier made of an encoder and an attention. */
    MODEL,
    /** A way to draw figures. */
    FIGURE;

    /** What the names of its classes end with. */
    String suffix() {
        return name().charAt(0) + toString().substring(1);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
