package org.alidade.probes.wiegreffepinter;

import java.util.List;

import org.alidade.core.math.Quality;
import org.alidade.core.model.Reading;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;
import org.alidade.probes.jainwallace.Adversary;

/** Writes a row for each instance and model: how far it is from the subject in prediction and in attention. */
final class DistanceRows {

    private final Instances instances;

    DistanceRows(Instances instances) {
        this.instances = instances;
    }

    /**
     * Adds a row with the shared columns, model, series, point, difference, divergence and f1 for each instance.
     *
     * @param series what kind of model it is, as the figure tells them apart
     * @param point  the point of the figure that it contributes to
     */
    void add(Counterpart model, String series, String point) {
        Quality quality = model.quality();
        double f1 = ModelRows.f1(quality, model.own(0));
        for (int i = 0; i < model.size(); i++) {
            instances.row(model.own(i)).set("model", model.name()).set("series", series).set("point", point)
                    .set("difference", model.outputDifference(i)).set("divergence", model.attentionDivergence(i))
                    .set("f1", f1).add();
        }
    }

    /** Adds such a row for each adversarial attention, which belongs to no model of its own and has no F1. */
    void add(List<Reading> readings, List<Adversary> adversaries) {
        for (int i = 0; i < readings.size(); i++) {
            Adversary adversary = adversaries.get(i);
            instances.row(readings.get(i)).set("model", "adversarial attention").set("series", "adversarial attention")
                    .set("point", "adversarial attention").set("difference", adversary.change())
                    .set("divergence", adversary.divergence()).missing("f1", "no model of its own").add();
        }
    }
}
