package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.plan.PlanFix;
import org.alidade.plan.PlanFixes;
import org.alidade.plan.PlanProblem;
import org.alidade.ui.Messages;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;

/** What the window can do about a problem: whatever mends the plan, as steps to undo, and what goes beyond the plan. */
final class QuickFixes {

    private static final String INSTALL = "org.eclipse.equinox.p2.ui.sdk.install";

    private final PlanContext context;
    private final Consumer<Branch> add;

    /** @param add asks the user what to put on an axis */
    QuickFixes(PlanContext context, Consumer<Branch> add) {
        this.context = context;
        this.add = add;
    }

    List<PlanFix> of(PlanProblem problem) {
        List<PlanFix> fixes = new ArrayList<>();
        for (PlanFix fix : PlanFixes.of(problem, context.contributions())) {
            fixes.add(new PlanFix(fix.label(), () -> context.document().edit(fix.label(), fix.change())));
        }
        if (problem.kind() == PlanProblem.Kind.NOT_INSTALLED) {
            fixes.add(0, new PlanFix(Messages.Fix_install, this::install));
        }
        Optional<Branch> branch = problem.kind() == PlanProblem.Kind.EMPTY_AXIS ? Branch.named(problem.subject())
                : Optional.empty();
        branch.ifPresent(found -> fixes.add(0,
                new PlanFix(Messages.bind(Messages.Fix_add, found.title()), () -> add.accept(found))));
        return fixes;
    }

    private void install() {
        try {
            context.handlers().executeCommand(INSTALL, null);
        } catch (CommandException e) {
            ILog.of(QuickFixes.class).error(e.getMessage(), e);
            context.tell(Messages.Fix_cannotInstall);
        }
    }
}
