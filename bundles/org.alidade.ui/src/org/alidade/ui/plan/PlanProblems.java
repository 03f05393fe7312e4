package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.PlanValidator;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IMessageProvider;

/**
 * What is wrong with a plan, found and worded as on the command line.
 *
 * @param all errors and warnings in the plan's order, those of missing files last
 */
record PlanProblems(List<PlanProblem> all) {

    PlanProblems {
        all = List.copyOf(all);
    }

    static PlanProblems of(Plan plan, Contributions contributions) {
        return new PlanProblems(PlanValidator.validate(plan, contributions));
    }

    /** These and then others. */
    PlanProblems and(List<PlanProblem> others) {
        return new PlanProblems(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** Whether the plan cannot run. */
    boolean hasErrors() {
        return all.stream().anyMatch(PlanProblem::isError);
    }

    /** Those of one part of the plan, settings included. */
    List<PlanProblem> in(EObject part) {
        return all.stream().filter(problem -> EcoreUtil.isAncestor(part, problem.where())).toList();
    }

    /** Those of a list as a whole, such as that it is empty. */
    List<PlanProblem> of(Branch branch) {
        return all.stream().filter(problem -> problem.where() instanceof Plan
                && problem.subject().equals(branch.feature().getName())).toList();
    }

    /** All in one line for a header: the first error, or else the first warning, and how many more there are. */
    Optional<String> headline() {
        Optional<PlanProblem> first = all.stream().filter(PlanProblem::isError).findFirst()
                .or(() -> all.stream().findFirst());
        return first.map(problem -> all.size() == 1 ? problem.line()
                : Messages.bind(Messages.Problems_more, problem.line(), all.size() - 1));
    }

    /** Severity of the headline, a constant of {@link IMessageProvider}. */
    int severity() {
        return all.isEmpty() ? IMessageProvider.NONE : hasErrors() ? IMessageProvider.ERROR : IMessageProvider.WARNING;
    }
}
