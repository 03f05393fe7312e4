package org.alidade.learn.attention;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;

/** Makes attentions: the class named by an attention element at the extension point for models. */
@FunctionalInterface
public interface AttentionFactory {

    /**
     * A new attention with freshly drawn parameters.
     *
     * @param stateWidth width m of a token's state
     * @param queryWidth width of the query, 0 for a model without one
     * @param settings   the attention's own settings, as its extension declares them
     * @param random     the only source of randomness; draw in a fixed order
     */
    Attention create(int stateWidth, int queryWidth, Settings settings, RandomGenerator random);
}
