package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;

/** Contributes {@link AdditiveAttention}. */
public final class AdditiveAttentionFactory implements AttentionFactory {

    @Override
    public Attention create(int stateWidth, int queryWidth, Settings settings, RandomGenerator random) {
        return new AdditiveAttention(stateWidth, queryWidth, random);
    }
}
