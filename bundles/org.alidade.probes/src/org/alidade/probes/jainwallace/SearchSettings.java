package org.alidade.probes.jainwallace;

import org.alidade.core.setting.Settings;

/**
 * How adversaries are searched for.
 *
 * @param candidates   K, how many at once for each instance
 * @param steps        of the optimiser
 * @param learningRate of the optimiser
 * @param penalty      lambda, what the change of the output beyond the threshold is multiplied by
 * @param threshold    change of the output that is free
 * @param crossTerm    what drives candidates apart
 */
public record SearchSettings(int candidates, int steps, double learningRate, double penalty, double threshold,
        CrossTerm crossTerm) {

    /** As in the released code of Jain and Wallace 2019. */
    public static final SearchSettings ORIGINAL = new SearchSettings(5, 500, .01, 500, .01, CrossTerm.CODE);

    static SearchSettings of(Settings settings) {
        return new SearchSettings(settings.integer("candidates"), settings.integer("steps"),
                settings.number("learningRate"), settings.number("penalty"), settings.number("threshold"),
                CrossTerm.of(settings.text("crossTerm")));
    }
}
