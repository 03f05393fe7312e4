package org.alidade.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alidade.engine.DemoPlan;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunOptions;
import org.alidade.engine.StoredReport;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alidade demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Shows the main job in half a minute, without data of your own.",
        "Trains a small matrix on generated reviews, measures whether attention explains the predictions,",
        "prints the numbers and writes a report. A second demo reuses what the first has finished."})
final class DemoCommand implements Callable<Integer> {

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
        LoadedPlan plan = LoadedPlan.of(session, DemoPlan.read(), "the demo's plan");
        session.terminal().line("Does attention explain the predictions on generated reviews? Training "
                + plan.expansion().runnable() + " models; finished ones in " + store.folder() + " are reused.");
        RunOptions options = RunOptions.of(session.workingFolder()).withJobs(Jobs.checked(jobs));
        int code = new PlanRun(session, plan, store, options).run();
        if (code != ExitCode.CANCELLED && !store.records().isEmpty()) {
            Path report = new ReportWriter(store, StoredReport.folder(store)).writePage(
                    new NullProgressMonitor());
            session.terminal().line("report:  " + report);
        }
        return code;
    }
}
