package org.alidade.ui.plan;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** The exclusions of a plan. */
enum ExclusionBranch implements Branch {

    /** The only one. */
    EXCLUSIONS;

    @Override
    public String title() {
        return Messages.Exclusions_title;
    }

    @Override
    public String help() {
        return Messages.Exclusions_help;
    }

    @Override
    public EReference feature() {
        return PlanPackage.Literals.PLAN__EXCLUSIONS;
    }

    @Override
    public void add(Plan plan, int index, EObject part) {
        plan.getExclusions().add(index, (Exclusion) part);
    }
}
