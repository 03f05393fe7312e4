package org.alidade.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

import org.alidade.engine.Only;
import org.alidade.engine.RunOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade run}. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
        "Runs a plan: trains and probes what has no result yet.",
        "Finished cells are reused, failed ones are tried again.",
        "Ctrl-C stops within a second; the same command resumes."})
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "PLAN", description = "The plan, a file NAME.alidade.")
    private Path plan;

    @Option(names = "--jobs", paramLabel = "N", description = {
            "Trainings side by side; each holds a model of its own in memory.",
            "Default: 2, or 1 on a single processor. The results do not depend on it."})
    private Integer jobs;

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = {
            "Run only cells that failed before, or only those without a result.", "Default: failed,missing."})
    private Set<Only> only;

    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = ""
            + RunOptions.DEFAULT_TIME_LIMIT, description = {
                    "How long one cell may take before it fails; 0 for as long as it likes.",
                    "Default: ${DEFAULT-VALUE}, a day."})
    private long timeLimit;

    @Mixin
    private Places places;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path file = session.resolve(plan);
        LoadedPlan loaded = LoadedPlan.load(session, file, places);
        RunOptions options = RunOptions.of(places.data(session, file)).withJobs(Jobs.checked(jobs))
                .withOnly(only == null ? EnumSet.allOf(Only.class) : only).withUnreadable(places.unreadable())
                .withTimeLimit(limit());
        return new PlanRun(session, loaded, places.store(session, file), options).run();
    }

    private Duration limit() throws CommandException {
        if (timeLimit < 0) {
            throw new CommandException("--time-limit is " + timeLimit + ", expected at least 0 seconds");
        }
        return Duration.ofSeconds(timeLimit);
    }
}
