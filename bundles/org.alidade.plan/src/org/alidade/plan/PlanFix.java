package org.alidade.plan;

import java.util.Objects;

/**
 * A remedy for a problem of a plan.
 *
 * @param label  what it does, in the imperative
 * @param change does it to the plan that was validated
 */
public record PlanFix(String label, Runnable change) {

    public PlanFix {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(change, "change");
    }
}
