package org.alidade.probes.wiegreffepinter;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.SubMonitor;

/** The trainings of Wiegreffe and Pinter 2019 as variations of a subject; which contributions they use is a setting. */
final class OtherTrainings {

    private final Subject subject;
    private final Settings settings;

    OtherTrainings(Subject subject) {
        this.subject = subject;
        this.settings = subject.settings();
    }

    /** The same model with attention 1/n. */
    Variation uniform() {
        return Variation.NONE.with(ContributionKind.ATTENTION, settings.text("uniformAttention"));
    }

    /** Tokens without context, attention trained with them. */
    Variation withoutContext() {
        return Variation.NONE.with(ContributionKind.ENCODER, settings.text("guideEncoder"));
    }

    /** Tokens without context, weighted 1/n. */
    Variation uniformWithoutContext() {
        return withoutContext().with(ContributionKind.ATTENTION, settings.text("uniformAttention"));
    }

    /** Tokens without context, weighted by another model's attention. */
    Variation guidedBy(Trained guide) {
        return withoutContext().with(ContributionKind.MODEL, settings.text("guidedModel")).taughtBy(guide);
    }

    /** A model that predicts as the subject does with attention as far from the subject's as lambda asks for. */
    Variation adversary(double lambda) {
        return Variation.NONE.with(ContributionKind.MODEL, settings.text("adversaryModel"))
                .withSetting(ContributionKind.MODEL, "lambda", Double.toString(lambda))
                .withSetting(ContributionKind.MODEL, "scale", settings.text("scale"))
                .withSetting(ContributionKind.MODEL, "epochs", Integer.toString(settings.integer("adversaryEpochs")))
                .taughtBy(subject);
    }

    /** Trains the adversary, to become a guide itself. */
    Trained trainAdversary(double lambda, SubMonitor monitor) {
        return subject.train(adversary(lambda), monitor);
    }
}
