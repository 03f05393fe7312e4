package org.alidade.core.certificate;

import java.util.Objects;

/**
 * Whether a column tells models with a defect from faithful ones.
 *
 * @param defect      which
 * @param sensitivity share of the pairs of models that are told apart in the declared direction
 * @param effect      by how much the faithful model is above the other in that direction, mean over the pairs; in the
 *                    unit of the column
 */
public record Detection(Defect defect, Share sensitivity, double effect) {

    public Detection {
        Objects.requireNonNull(defect, "defect");
        Objects.requireNonNull(sensitivity, "sensitivity");
        if (!Double.isFinite(effect)) {
            throw new IllegalArgumentException("Effect of " + defect + " is " + effect);
        }
    }
}
