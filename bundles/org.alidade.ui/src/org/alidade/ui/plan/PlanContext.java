package org.alidade.ui.plan;

import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.plan.model.Use;
import org.eclipse.ui.handlers.IHandlerService;

/** What the parts of a plan editor show together: the plan, what is installed, what is wrong. */
interface PlanContext {

    /** The plan. */
    PlanDocument document();

    /** What is installed at this moment. */
    Contributions contributions();

    /** What is wrong with the plan as it stands. */
    PlanProblems problems();

    /** What a field holds has become unacceptable, or acceptable again, without a change of the plan. */
    void fieldChanged();

    /** Gives commands a meaning in this editor. */
    IHandlerService handlers();

    /** The contribution that is used; empty if it is not installed. */
    default Optional<Descriptor> descriptor(Use use) {
        return Axis.of(use).offered(contributions()).stream().filter(found -> found.id().equals(use.getId()))
                .findFirst();
    }
}
