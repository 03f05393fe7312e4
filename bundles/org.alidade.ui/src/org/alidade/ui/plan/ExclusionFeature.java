package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EAttribute;

/** What an exclusion can fix; what it leaves open it holds for. */
enum ExclusionFeature {

    /** The data set. */
    DATASET(PlanPackage.Literals.EXCLUSION__DATASET),
    /** The model. */
    MODEL(PlanPackage.Literals.EXCLUSION__MODEL),
    /** The encoder. */
    ENCODER(PlanPackage.Literals.EXCLUSION__ENCODER),
    /** The attention. */
    ATTENTION(PlanPackage.Literals.EXCLUSION__ATTENTION),
    /** The seed. */
    SEED(PlanPackage.Literals.EXCLUSION__SEED),
    /** The probe. */
    PROBE(PlanPackage.Literals.EXCLUSION__PROBE);

    private final EAttribute attribute;

    ExclusionFeature(EAttribute attribute) {
        this.attribute = attribute;
    }

    /** What a form calls it. */
    String label() {
        return switch (this) {
        case DATASET -> Messages.Matrix_dataset;
        case MODEL -> Messages.Matrix_model;
        case ENCODER -> Messages.Matrix_encoder;
        case ATTENTION -> Messages.Matrix_attention;
        case SEED -> Messages.Matrix_seed;
        case PROBE -> Messages.Exclusions_probe;
        };
    }

    /** Its name in the plan's file. */
    String key() {
        return attribute.getName();
    }

    /** What an exclusion fixes it at; empty for anything. */
    String of(Exclusion exclusion) {
        Object value = exclusion.eGet(attribute);
        return value == null ? "" : value.toString().strip();
    }

    void set(Exclusion exclusion, String value) {
        exclusion.eSet(attribute, value);
    }

    /** What it can be fixed at. */
    List<String> valuesIn(Plan plan) {
        List<Use> uses = switch (this) {
        case DATASET -> plan.getDatasets();
        case MODEL -> plan.getModels();
        case ENCODER -> plan.getEncoders();
        case ATTENTION -> plan.getAttentions();
        case PROBE -> plan.getProbes();
        case SEED -> List.of();
        };
        return this == SEED ? plan.getSeeds().stream().distinct().map(String::valueOf).toList()
                : uses.stream().map(Use::getId).distinct().toList();
    }

    /** The axis whose contributions it names; the seed has none. */
    Optional<Axis> axis() {
        return switch (this) {
        case DATASET -> Optional.of(Axis.DATASETS);
        case MODEL -> Optional.of(Axis.MODELS);
        case ENCODER -> Optional.of(Axis.ENCODERS);
        case ATTENTION -> Optional.of(Axis.ATTENTIONS);
        case PROBE -> Optional.of(Axis.PROBES);
        case SEED -> Optional.empty();
        };
    }
}
