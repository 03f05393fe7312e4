package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.Unreadable;
import org.alidade.plan.NamedFile;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.PlanValidator;
import org.alidade.plan.model.Plan;

/**
 * A plan that can run.
 *
 * @param expansion its matrix
 * @param installed what it was checked against
 */
record LoadedPlan(Expansion expansion, Contributions installed) {

    /**
     * Reads and validates a plan file; warnings go to the terminal. If several data sets are not there, each is named:
     * what reads them stops at the first.
     *
     * @throws CommandException if the plan cannot run; a line for each error
     */
    static LoadedPlan load(Session session, Path file, Places places) throws CommandException, IOException {
        Plan plan = PlanFiles.load(file);
        LoadedPlan loaded = of(session, plan, file.toString());
        if (places.unreadable() == Unreadable.REFUSE) {
            List<PlanProblem> missing = NamedFile.in(plan, loaded.installed(), places.data(session, file)).stream()
                    .map(NamedFile::missing).flatMap(Optional::stream).toList();
            missing.stream().filter(problem -> missing.size() > 1)
                    .forEach(problem -> warn(session, file.toString(), problem));
        }
        return loaded;
    }

    /** @param name what messages call the plan */
    static LoadedPlan of(Session session, Plan plan, String name) throws CommandException {
        Contributions installed = session.installed().get();
        List<PlanProblem> problems = PlanValidator.validate(plan, installed);
        if (!PlanValidator.canRun(problems)) {
            throw new CommandException(problems.stream().filter(PlanProblem::isError)
                    .map(problem -> name + ": " + problem.line()).toList(), null);
        }
        problems.forEach(problem -> warn(session, name, problem));
        return new LoadedPlan(Expansion.of(plan, installed), installed);
    }

    private static void warn(Session session, String name, PlanProblem problem) {
        session.terminal().error("warning: " + name + ": " + problem.line());
    }
}
