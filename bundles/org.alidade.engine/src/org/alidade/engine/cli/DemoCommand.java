package org.alidade.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alidade.engine.ResultStore;
import org.alidade.engine.RunOptions;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alidade demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Shows the main job in half a minute, without data of your own.",
        "Trains a small matrix on generated reviews, measures whether attention explains the predictions,",
        "prints the numbers and writes a report. A second demo reuses what the first has finished."})
final class DemoCommand implements Callable<Integer> {

    private static final String PLAN = "demo.alidade";

    private final Session session;

    @Option(names = "--results", paramLabel = "DIR", defaultValue = "alidade-demo", description = {
            "Folder of the results.", "Default: alidade-demo in the working folder."})
    private Path results;

    @Option(names = "--jobs", paramLabel = "N", description = {"Trainings side by side.",
            "Default: 2, or 1 on a single processor."})
    private Integer jobs;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ResultStore store = new ResultStore(session.resolve(results));
        LoadedPlan plan = LoadedPlan.of(session, plan(), "the demo's plan");
        session.terminal().line("Does attention explain the predictions on generated reviews? Training "
                + plan.expansion().runnable() + " models; finished ones in " + store.folder() + " are reused.");
        RunOptions options = RunOptions.of(session.workingFolder()).withJobs(Jobs.checked(jobs));
        int code = new PlanRun(session, plan, store, options).run();
        if (code != ExitCode.CANCELLED && !store.records().isEmpty()) {
            Path report = new ReportWriter(store, store.folder().resolve("report")).write(ReportCommand.Format.HTML,
                    new NullProgressMonitor());
            session.terminal().line("report:  " + report);
        }
        return code;
    }

    /** The plan is part of this bundle; it is read from a file, as any other. */
    private static Plan plan() throws IOException {
        Path copy = Files.createTempFile("alidade-demo", "." + PlanFiles.EXTENSION);
        try (InputStream embedded = DemoCommand.class.getResourceAsStream(PLAN)) {
            if (embedded == null) {
                throw new IOException("the demo's plan is missing in this installation");
            }
            Files.write(copy, embedded.readAllBytes());
            return PlanFiles.load(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
