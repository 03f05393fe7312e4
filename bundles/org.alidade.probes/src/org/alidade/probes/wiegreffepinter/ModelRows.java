package org.alidade.probes.wiegreffepinter;

import org.alidade.core.math.Quality;
import org.alidade.core.model.Reading;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;

/** Writes a row for each instance and model: how right the model is, in this instance and on the whole test split. */
final class ModelRows {

    private final Instances instances;

    ModelRows(Instances instances) {
        this.instances = instances;
    }

    /** Adds a row with the shared columns, model, correct, probability, difference, f1 and auc for each instance. */
    void add(Counterpart model) {
        Quality quality = model.quality();
        double f1 = f1(quality, model.own(0));
        double auc = quality.rocAuc();
        for (int i = 0; i < model.size(); i++) {
            judged(model, i).set("f1", f1).set("auc", auc).add();
        }
    }

    private TableBuilder.Row judged(Counterpart model, int instance) {
        return instances.row(model.own(instance)).set("model", model.name())
                .set("correct", model.isRight(instance) ? 1 : 0)
                .set("probability", model.rightProbability(instance))
                .set("difference", model.outputDifference(instance));
    }

    /** F1 of class 1, the positive one, if there are two classes, else the mean over classes. */
    static double f1(Quality quality, Reading reading) {
        return reading.probabilities().length == 2 ? quality.f1(1) : quality.macroF1();
    }
}
