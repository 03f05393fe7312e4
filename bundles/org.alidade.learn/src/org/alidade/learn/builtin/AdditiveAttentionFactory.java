package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;

/** Contributes {@link AdditiveAttention}, half as wide as the states or as wide. */
public final class AdditiveAttentionFactory implements AttentionFactory {

    @Override
    public Attention create(int stateWidth, int queryWidth, Settings settings, RandomGenerator random) {
        int hidden = settings.text("width").equals("full") ? stateWidth : Math.max(1, stateWidth / 2);
        return new AdditiveAttention(stateWidth, queryWidth, hidden, Initialisation.of(settings), random);
    }
}
