package org.alidade.probes.beyond;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.data.Split;
import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Decision;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether attention learnt by one model serves another: the attention of a donor, trained on the same data, takes the
 * place of the measured model's own, its hidden states held fixed.
 *
 * <p>For each instance: total variation distance between the prediction p and that under the donor's attention, whether
 * the decision changes, and which of both is right. The donor is the measured model with another model, encoder,
 * attention or seed, whatever the settings name.
 *
 * <p><b>Source</b>: none; Wiegreffe and Pinter 2019, section 3.4, transfer attention to a model that is trained for it,
 * here neither model is changed. <b>Differs</b>: does not apply.
 * <p><b>Cost</b>: one training.
 */
public final class AttentionTransfer implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        Counterpart donor = Counterpart.trained("donor", subject, donor(subject), progress.split(95));
        Instances instances = new Instances(subject, rows);
        for (int i = 0; i < donor.size(); i++) {
            progress.checkCanceled();
            donor.requireSameUnits(i);
            int label = subject.corpus().label(Split.TEST, i);
            add(instances.row(donor.own(i)), donor, i, label);
        }
    }

    private static void add(TableBuilder.Row row, Counterpart donor, int instance, int label) {
        Reading own = donor.own(instance);
        float[] probabilities = own.probabilities(); // [C]
        float[] transferred = own.outputs(new float[][] {donor.other(instance).attention()})[0]; // [C]
        int decided = Decision.of(transferred).predicted();
        row.set("divergence", donor.attentionDivergence(instance))
                .set("difference", Instances.probability(Divergence.totalVariation(probabilities, transferred)))
                .set("changed", decided == own.predicted() ? 0 : 1)
                .set("correct", own.predicted() == label ? 1 : 0)
                .set("correctTransferred", decided == label ? 1 : 0)
                .set("donorCorrect", donor.isRight(instance) ? 1 : 0).add();
    }

    private static Variation donor(Subject subject) {
        Settings settings = subject.settings();
        Variation donor = Variation.NONE;
        donor = replaced(donor, ContributionKind.MODEL, settings.text("donorModel").trim());
        donor = replaced(donor, ContributionKind.ENCODER, settings.text("donorEncoder").trim());
        donor = replaced(donor, ContributionKind.ATTENTION, settings.text("donorAttention").trim());
        String written = settings.text("donorSeed").trim();
        try {
            return written.isEmpty() ? donor : seeded(donor, Long.parseLong(written), subject.seed());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Setting 'donorSeed' is \"" + written + "\", expected a whole number or nothing", e);
        }
    }

    /** A donor that has all else in common with the measured model gets the next seed in place of that one's own. */
    private static Variation seeded(Variation donor, long seed, long own) {
        return donor.withSeed(donor.ids().isEmpty() && seed == own ? seed + 1 : seed);
    }

    private static Variation replaced(Variation variation, ContributionKind kind, String id) {
        return id.isEmpty() ? variation : variation.with(kind, id);
    }
}
