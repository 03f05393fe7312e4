package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.alidade.plan.PlanFragments;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Changes of the lists of a plan, each a step that can be undone. Parts that are no longer in the plan are ignored. */
final class PlanEdits {

    private final PlanDocument document;
    private final Function<EObject, String> nameOf;

    /** @param nameOf what a step calls a part */
    PlanEdits(PlanDocument document, Function<EObject, String> nameOf) {
        this.document = document;
        this.nameOf = nameOf;
    }

    /** Puts new parts at the end of a list. */
    void add(Branch branch, List<? extends EObject> parts) {
        document.edit(Messages.bind(Messages.Step_add, branch.title()),
                () -> parts.forEach(part -> branch.add(document.plan(), branch.list(document.plan()).size(), part)));
    }

    void remove(List<? extends EObject> parts) {
        List<EObject> present = present(parts);
        if (!present.isEmpty()) {
            document.edit(Messages.bind(Messages.Step_remove, name(present)),
                    () -> present.forEach(part -> list(part).remove(part)));
        }
    }

    /** Puts a copy of each part behind it; the copies. */
    List<EObject> duplicate(List<? extends EObject> parts) {
        List<EObject> present = present(parts);
        List<EObject> copies = new ArrayList<>();
        if (!present.isEmpty()) {
            document.edit(Messages.bind(Messages.Step_duplicate, name(present)), () -> present.forEach(part -> {
                EObject copy = EcoreUtil.copy(part);
                branch(part).add(document.plan(), list(part).indexOf(part) + 1, copy);
                copies.add(copy);
            }));
        }
        return copies;
    }

    /** Puts copies of all parts of another plan at the ends of the lists that they belong to; the copies. */
    List<EObject> paste(Plan fragment) {
        List<EObject> added = new ArrayList<>();
        document.edit(Messages.Step_paste, () -> added.addAll(PlanFragments.addTo(document.plan(), fragment)));
        return added;
    }

    /** Whether parts can go up (-1) or down (1) in their list: they are of one list, and not at its end already. */
    boolean canMove(List<? extends EObject> parts, int by) {
        List<EObject> present = present(parts);
        if (present.isEmpty() || present.stream().map(EObject::eContainmentFeature).distinct().count() > 1) {
            return false;
        }
        EObject foremost = present.get(by < 0 ? 0 : present.size() - 1);
        int index = list(foremost).indexOf(foremost) + by;
        return index >= 0 && index < list(foremost).size();
    }

    /** Moves parts up (-1) or down (1). */
    void move(List<? extends EObject> parts, int by) {
        if (canMove(parts, by)) {
            List<EObject> present = present(parts);
            if (by > 0) {
                Collections.reverse(present);
            }
            document.edit(Messages.bind(Messages.Step_move, name(present)), () -> present
                    .forEach(part -> shift(list(part), list(part).indexOf(part), by)));
        }
    }

    /** Moves a part to a place in its own list, counted before it is taken out. */
    void moveTo(EObject part, int index) {
        if (Branch.isInPlan(part)) {
            int from = list(part).indexOf(part);
            int to = index > from ? index - 1 : index;
            document.edit(Messages.bind(Messages.Step_move, nameOf.apply(part)), () -> list(part).move(to, from));
        }
    }

    /** In the order of the plan. */
    private List<EObject> present(List<? extends EObject> parts) {
        List<EObject> present = new ArrayList<>(parts.stream().filter(Branch::isInPlan).toList());
        present.sort(Comparator.comparingInt((EObject part) -> part.eContainmentFeature().getFeatureID())
                .thenComparingInt(part -> list(part).indexOf(part)));
        return present;
    }

    private String name(List<EObject> parts) {
        return parts.size() == 1 ? nameOf.apply(parts.get(0)) : Messages.bind(Messages.Step_several, parts.size());
    }

    private static void shift(EList<?> list, int from, int by) {
        list.move(from + by, from);
    }

    private EList<?> list(EObject part) {
        return branch(part).list(document.plan());
    }

    private static Branch branch(EObject part) {
        return Branch.of(part).orElseThrow();
    }
}
