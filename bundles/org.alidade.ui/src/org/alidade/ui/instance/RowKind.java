package org.alidade.ui.instance;

import java.util.Optional;

import org.alidade.core.contribution.Spelling;
import org.alidade.core.model.Capability;
import org.alidade.ui.Messages;
import org.eclipse.osgi.util.NLS;

/** The rows that a model is asked for, in the order in which they are offered. */
enum RowKind {
    /** Tokens that decide the label, as the corpus says. */
    RATIONALE("rationale", Messages.Row_rationale, null),
    /** The model's own attention. */
    ORIGINAL("original", Messages.Row_original, null),
    /** The weights in another order. */
    PERMUTED("permuted", Messages.Row_permuted, Capability.ATTENTION_OVERRIDE),
    /** The same weight for every unit. */
    UNIFORM("uniform", Messages.Row_uniform, Capability.ATTENTION_OVERRIDE),
    /** {@link org.alidade.core.model.TrainedModel#inputGradients}. */
    GRADIENT("gradient", Messages.Row_gradient, Capability.INPUT_GRADIENT),
    /** {@link org.alidade.core.model.TrainedModel#attentionGradients}. */
    ATTENTION_GRADIENT("attentionGradient", Messages.Row_attentionGradient, Capability.ATTENTION_GRADIENT),
    /** {@link org.alidade.core.model.TrainedModel#withoutToken}. */
    LEAVE_ONE_OUT("leaveOneOut", Messages.Row_leaveOneOut, Capability.LEAVE_ONE_OUT),
    /** {@link org.alidade.core.model.TrainedModel#integratedGradients}. */
    INTEGRATED("integrated", Messages.Row_integrated, Capability.INTEGRATED_GRADIENTS);

    private final String id;
    private final String label;
    private final Optional<Capability> need;

    /** @param need may be null */
    RowKind(String id, String label, Capability need) {
        this.id = id;
        this.label = label;
        this.need = Optional.ofNullable(need);
    }

    /** Of its rows. */
    String id() {
        return id;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** What a model has to offer; empty if every model has the row. */
    Optional<Capability> need() {
        return need;
    }

    /** The row for a model that does not offer what it needs. */
    HeatRow notOffered(String model) {
        return HeatRow.missing(id, label,
                NLS.bind(Messages.Row_notOffered, model, Spelling.of(need.orElseThrow())));
    }
}
