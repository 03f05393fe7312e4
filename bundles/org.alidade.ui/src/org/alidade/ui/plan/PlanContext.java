package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Descriptor;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.IHandlerService;

/** What the parts of a plan editor show together: the plan, what is installed, what is wrong. */
interface PlanContext extends SettingsContext {

    /** What is wrong with the plan as it stands. */
    PlanProblems problems();

    @Override
    default List<PlanProblem> problemsOf(EObject element) {
        return problems().all().stream().filter(problem -> problem.where() == element).toList();
    }

    /** How large the plan is, as far as that is known. */
    SizeWatch size();

    /** Says something in the status line. */
    void tell(String message);

    /** What a field holds has become unacceptable, or acceptable again, without a change of the plan. */
    void fieldChanged();

    /** For dialogs. */
    Shell shell();

    /** Gives commands a meaning in this editor. */
    IHandlerService handlers();

    /** The contribution that is used; empty if it is not installed. */
    default Optional<Descriptor> descriptor(Use use) {
        return Axis.of(use).offered(contributions()).stream().filter(found -> found.id().equals(use.getId()))
                .findFirst();
    }

    /** What people call a part of the plan. */
    default String name(EObject part) {
        if (part instanceof Use use) {
            return descriptor(use).map(Descriptor::name)
                    .orElseGet(() -> Messages.bind(Messages.Use_notInstalled, use.getId()));
        }
        return part instanceof Exclusion exclusion ? ExclusionLabel.of(exclusion, this::nameOfValue) : "";
    }

    /** What people call the value of a feature of an exclusion. */
    default String nameOfValue(String feature, String value) {
        return Stream.of(Axis.values()).filter(axis -> feature.equals(axis.kind().element()))
                .flatMap(axis -> axis.offered(contributions()).stream()).filter(found -> found.id().equals(value))
                .map(Descriptor::name).findFirst().orElse(value);
    }
}
