package org.alidade.learn.builtin;

import java.util.Locale;

import org.alidade.core.setting.Settings;

/** Where the parameters of a linear or recurrent layer start. */
enum Initialisation {
    /** As torch draws by default: all from U(-1/sqrt(k), 1/sqrt(k)), k inputs or, in a recurrent layer, states. */
    TORCH,
    /** Weights as Glorot and Bengio 2010 draw them, biases zero. */
    XAVIER,
    /** The recipe of AllenNLP for recurrent layers. */
    ALLENNLP;

    /** The one that the setting {@code initialisation} names. */
    static Initialisation of(Settings settings) {
        return valueOf(settings.text("initialisation").toUpperCase(Locale.ROOT));
    }
}
