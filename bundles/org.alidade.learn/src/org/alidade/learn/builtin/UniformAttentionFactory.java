package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;

/** Contributes {@link UniformAttention}. */
public final class UniformAttentionFactory implements AttentionFactory {

    @Override
    public Attention create(int stateWidth, int queryWidth, Settings settings, RandomGenerator random) {
        return new UniformAttention();
    }
}
