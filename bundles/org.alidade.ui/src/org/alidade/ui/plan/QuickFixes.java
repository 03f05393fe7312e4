package org.alidade.ui.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.plan.PlanFix;
import org.alidade.plan.PlanFixes;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.help.Commands;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What the window can do about a problem: whatever mends the plan, as steps to undo, and what goes beyond the plan. */
final class QuickFixes {

    private static final String INSTALL = "org.eclipse.equinox.p2.ui.sdk.install";
    private static final String PREFERENCES = "org.eclipse.ui.window.preferences(preferencePageId=org.alidade.ui.preferences)";

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
        if (problem.kind() == PlanProblem.Kind.NOT_THERE) {
            fixes.addAll(0, ofMissingFile(problem));
        }
        Optional<Branch> branch = problem.kind() == PlanProblem.Kind.EMPTY_AXIS ? Branch.named(problem.subject())
                : Optional.empty();
        branch.ifPresent(found -> fixes.add(0,
                new PlanFix(Messages.bind(Messages.Fix_add, found.title()), () -> add.accept(found))));
        return fixes;
    }

    private List<PlanFix> ofMissingFile(PlanProblem problem) {
        List<PlanFix> fixes = new ArrayList<>();
        fixes.add(new PlanFix(Messages.Fix_file, () -> choose(problem, PathMenu.file(context.shell()))));
        fixes.add(new PlanFix(Messages.Fix_folder, () -> choose(problem, PathMenu.folder(context.shell()))));
        if (!Path.of(problem.subject()).isAbsolute()) {
            fixes.add(new PlanFix(Messages.Fix_dataFolder, () -> Commands.execute(PREFERENCES)));
        }
        List<Use> uses = context.problems().all().stream()
                .filter(other -> other.kind() == PlanProblem.Kind.NOT_THERE).map(QuickFixes::use)
                .filter(use -> Axis.of(use) == Axis.of(use(problem))).distinct().toList();
        if (uses.size() > 1) {
            String label = Messages.bind(Messages.Fix_removeMissing, uses.size(), Axis.of(use(problem)).title());
            fixes.add(new PlanFix(label, () -> context.document().edit(label, () -> uses.forEach(EcoreUtil::remove))));
        }
        return fixes;
    }

    private static Use use(PlanProblem problem) {
        return problem.where() instanceof Setting setting ? (Use) setting.eContainer() : (Use) problem.where();
    }

    /** Puts a path in the place of the one where nothing is. */
    private void choose(PlanProblem problem, Optional<String> path) {
        Optional<SettingValues> field = new DataPaths(context.contributions()).paths(List.of(use(problem))).stream()
                .filter(values -> values.values().contains(problem.subject())).findFirst();
        if (path.isPresent() && field.isPresent()) {
            List<String> values = new ArrayList<>(field.get().values());
            values.set(values.indexOf(problem.subject()), path.get());
            context.document().edit(Messages.Step_setting, () -> field.get().write(values));
        }
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
