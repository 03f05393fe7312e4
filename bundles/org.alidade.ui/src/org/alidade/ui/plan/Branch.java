package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.plan.model.Plan;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** A list of parts of a plan: an axis or the exclusions. */
sealed interface Branch permits Axis, ExclusionBranch {

    /** What it is called. */
    String title();

    /** What it is for, in a sentence or two. */
    String help();

    /** Where the plan keeps it. */
    EReference feature();

    /** All, in the order of a plan. */
    static List<Branch> all() {
        return Stream.concat(Stream.of(Axis.values()), Stream.of(ExclusionBranch.values())).map(Branch.class::cast)
                .toList();
    }

    /** Whether something is part of a plan; what was taken out is kept by the step that can put it back. */
    static boolean isInPlan(EObject part) {
        return part.eContainer() instanceof Plan;
    }

    /** The list that a part of a plan lies in; empty if it is in none. */
    static Optional<Branch> of(EObject part) {
        return all().stream().filter(branch -> branch.feature() == part.eContainmentFeature()).findFirst();
    }

    /** The list of a name in the plan's file. */
    static Optional<Branch> named(String feature) {
        return all().stream().filter(branch -> branch.feature().getName().equals(feature)).findFirst();
    }

    /** Where a plan keeps it; to be changed by {@link PlanDocument#edit} alone. */
    default EList<?> list(Plan plan) {
        return (EList<?>) plan.eGet(feature());
    }

    /** What a plan has of it at this moment. */
    default List<EObject> parts(Plan plan) {
        return list(plan).stream().map(EObject.class::cast).toList();
    }

    /** Puts a part into a plan's list. */
    void add(Plan plan, int index, EObject part);
}
