package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
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
     * Reads and validates a plan file; warnings go to the terminal.
     *
     * @throws CommandException if the plan cannot run; a line for each error
     */
    static LoadedPlan load(Session session, Path file) throws CommandException, IOException {
        return of(session, PlanFiles.load(file), file.toString());
    }

    /** @param name what messages call the plan */
    static LoadedPlan of(Session session, Plan plan, String name) throws CommandException {
        Contributions installed = session.installed().get();
        List<PlanProblem> problems = PlanValidator.validate(plan, installed);
        if (!PlanValidator.canRun(problems)) {
            throw new CommandException(problems.stream().filter(PlanProblem::isError)
                    .map(problem -> name + ": " + problem.line()).toList(), null);
        }
        problems.forEach(problem -> session.terminal().error("warning: " + name + ": " + problem.line()));
        return new LoadedPlan(Expansion.of(plan, installed), installed);
    }
}
