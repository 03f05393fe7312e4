package org.alidade.core.model;

import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.setting.Settings;

/**
 * All that decides a trained model: same training, same machine, same bits.
 *
 * @param corpus    read and prepared
 * @param settings  of the model
 * @param encoder   the contributed encoder; the model says which Java type it expects of {@link Part#create}
 * @param attention the contributed attention; likewise
 * @param seed      the only source of randomness
 */
public record Training(Corpus corpus, Settings settings, Part encoder, Part attention, long seed) {
}
