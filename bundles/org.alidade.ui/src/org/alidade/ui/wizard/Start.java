package org.alidade.ui.wizard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.DemoPlan;
import org.alidade.engine.ShippedPlan;
import org.alidade.engine.ShippedPlans;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;

/**
 * What a new experiment can begin with.
 *
 * @param name        for people
 * @param origin      a shipped plan's place, such as {@code jain-wallace-2019/snli}; empty for others
 * @param description what it is
 * @param source      makes the plan
 */
record Start(String name, String origin, String description, Source source) {

    /** Reads or makes a plan. */
    @FunctionalInterface
    interface Source {

        /** The plan, the caller's own. */
        Plan plan() throws IOException;
    }

    /** Everything there is: a demonstration, nothing, and the plans that installed bundles ship. */
    static List<Start> all(Contributions contributions) {
        List<Start> starts = new ArrayList<>();
        starts.add(new Start(Messages.New_demonstration, "", Messages.New_demonstration_help, DemoPlan::read));
        starts.add(new Start(Messages.New_empty, "", Messages.New_empty_help, PlanFiles::newPlan));
        ShippedPlans.of(contributions).stream().map(Start::of).forEach(starts::add);
        return List.copyOf(starts);
    }

    /** A damaged one is listed too, and says so. */
    private static Start of(ShippedPlan shipped) {
        try {
            Plan plan = shipped.read();
            return new Start(Optional.ofNullable(plan.getName()).orElse(shipped.path()), shipped.path(),
                    Optional.ofNullable(plan.getNote()).orElse(""), shipped::read);
        } catch (IOException e) {
            return new Start(shipped.path(), shipped.path(), String.valueOf(e.getMessage()), shipped::read);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
