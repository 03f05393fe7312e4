package org.alidade.ui.plan;

import java.util.List;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.PlanValidator;
import org.eclipse.emf.ecore.EObject;

/** What a form of settings is made from: the plan that has them, what is installed, what is wrong. */
interface SettingsContext {

    /** The plan. */
    PlanDocument document();

    /** What is installed at this moment. */
    Contributions contributions();

    /** What is wrong with one element of the plan itself, in the validator's words. */
    List<PlanProblem> problemsOf(EObject element);

    /** For a plan that nobody else looks at. */
    static SettingsContext of(PlanDocument document) {
        Contributions installed = InstalledContributions.read();
        return new SettingsContext() {

            @Override
            public PlanDocument document() {
                return document;
            }

            @Override
            public Contributions contributions() {
                return installed;
            }

            @Override
            public List<PlanProblem> problemsOf(EObject element) {
                return PlanValidator.validate(document.plan(), installed).stream()
                        .filter(problem -> problem.where() == element).toList();
            }
        };
    }
}
