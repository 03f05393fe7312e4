package org.alidade.engine;

import java.util.List;
import java.util.Objects;

import org.alidade.core.contribution.Contributions;
import org.alidade.plan.model.Plan;

/**
 * A plan as the matrix that it stands for. No data is read and no contributed class is loaded.
 *
 * @param plan      a copy of the plan
 * @param trainings every combination, excluded and impossible ones included; in the order of the plan: data sets
 *                  outermost, then models, encoders, attentions, their settings, seeds innermost
 */
public record Expansion(Plan plan, List<PlannedTraining> trainings) {

    public Expansion {
        Objects.requireNonNull(plan, "plan");
        trainings = List.copyOf(trainings);
    }

    /**
     * Expands a plan. One whose axes are not all filled gives no training.
     *
     * @throws IllegalArgumentException if the plan names a contribution that is not installed, or settings that it
     *                                  does not take; {@link org.alidade.plan.PlanValidator} says so before, and more
     *                                  clearly
     */
    public static Expansion of(Plan plan, Contributions installed) {
        return new Expander(plan, installed).expand();
    }

    /** Number of trainings that nothing hinders. */
    public int runnable() {
        return (int) trainings.stream().filter(training -> training.obstacle().isEmpty()).count();
    }
}
