package org.alidade.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** An axis of the matrix that consists of contributions; the seeds are the one that does not. */
public enum Axis implements Branch {

    /** The data sets. */
    DATASETS(ContributionKind.DATASET),
    /** The models. */
    MODELS(ContributionKind.MODEL),
    /** The encoders. */
    ENCODERS(ContributionKind.ENCODER),
    /** The attentions. */
    ATTENTIONS(ContributionKind.ATTENTION),
    /** The probes. */
    PROBES(ContributionKind.PROBE);

    private static final String VECTORS = "vectors";

    private final ContributionKind kind;

    Axis(ContributionKind kind) {
        this.kind = kind;
    }

    /** The axis that takes contributions of a kind; a figure kind is on none. */
    public static Optional<Axis> of(ContributionKind kind) {
        return Arrays.stream(values()).filter(axis -> axis.kind == kind).findFirst();
    }

    /**
     * Uses a contribution in the version that is installed, with its defaults; and with the word vectors of the
     * preferences if it has a path with the key {@code vectors}, so that the plan says all.
     */
    public static Use use(Descriptor descriptor) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(descriptor.id());
        use.setVersion(descriptor.contribution().version());
        String vectors = RunPreferences.read().vectors();
        if (!vectors.isBlank()) {
            descriptor.contribution().settings().stream()
                    .filter(setting -> setting.type() == SettingType.PATH && VECTORS.equals(setting.key()))
                    .forEach(setting -> new SettingValues(use, setting).write(vectors));
        }
        return use;
    }

    /** Whether a use is in a plan; one that was taken out is kept by the step that can put it back. */
    static boolean isInPlan(Use use) {
        return use.eContainer() instanceof Plan;
    }

    /** The axis that a use lies on. */
    static Axis of(Use use) {
        for (Axis axis : values()) {
            if (axis.feature() == use.eContainmentFeature()) {
                return axis;
            }
        }
        throw new IllegalArgumentException("The use of " + use.getId() + " is in no plan");
    }

    /** What its contributions are. */
    public ContributionKind kind() {
        return kind;
    }

    /** Heading: {@code Data sets}. */
    @Override
    public String title() {
        return switch (this) {
        case DATASETS -> Messages.Axis_datasets;
        case MODELS -> Messages.Axis_models;
        case ENCODERS -> Messages.Axis_encoders;
        case ATTENTIONS -> Messages.Axis_attentions;
        case PROBES -> Messages.Axis_probes;
        };
    }

    /** One sentence: what the axis is for. */
    @Override
    public String help() {
        return switch (this) {
        case DATASETS -> Messages.Axis_datasets_help;
        case MODELS -> Messages.Axis_models_help;
        case ENCODERS -> Messages.Axis_encoders_help;
        case ATTENTIONS -> Messages.Axis_attentions_help;
        case PROBES -> Messages.Axis_probes_help;
        };
    }

    /** Where the plan keeps it. */
    @Override
    public EReference feature() {
        return switch (this) {
        case DATASETS -> PlanPackage.Literals.PLAN__DATASETS;
        case MODELS -> PlanPackage.Literals.PLAN__MODELS;
        case ENCODERS -> PlanPackage.Literals.PLAN__ENCODERS;
        case ATTENTIONS -> PlanPackage.Literals.PLAN__ATTENTIONS;
        case PROBES -> PlanPackage.Literals.PLAN__PROBES;
        };
    }

    /** What a plan has on this axis. */
    public EList<Use> of(Plan plan) {
        return switch (this) {
        case DATASETS -> plan.getDatasets();
        case MODELS -> plan.getModels();
        case ENCODERS -> plan.getEncoders();
        case ATTENTIONS -> plan.getAttentions();
        case PROBES -> plan.getProbes();
        };
    }

    @Override
    public void add(Plan plan, int index, EObject part) {
        of(plan).add(index, (Use) part);
    }

    /** What can be put on this axis. */
    public List<Descriptor> offered(Contributions contributions) {
        return contributions.usable().stream().filter(descriptor -> descriptor.contribution().kind() == kind).toList();
    }
}
