package org.alidade.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alidade.engine.Expansion;
import org.alidade.engine.Labels;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.Runner;
import org.alidade.engine.StatusBoard;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alidade check}. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
        "Validates a plan and lists its cells: which are new, which would be reused.",
        "Reads the data, since results are found by its content; runs and writes nothing."})
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "PLAN", description = "The plan, a file NAME.alidade.")
    private Path plan;

    @Mixin
    private Places places;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path file = session.resolve(plan);
        LoadedPlan loaded = LoadedPlan.load(session, file, places);
        StatusBoard board = new StatusBoard(loaded.expansion(), RunListener.NONE);
        try (Cancellation cancellation = new Cancellation()) {
            new Runner(loaded.installed(), places.store(session, file)).survey(loaded.expansion(),
                    RunOptions.of(places.data(session, file)).withUnreadable(places.unreadable()), board,
                    cancellation.monitor());
        }
        table(loaded.expansion(), board).lines().forEach(session.terminal()::line);
        session.terminal().line("");
        session.terminal().line(PlanRun.counts(board.counts()));
        return ExitCode.DONE;
    }

    private static TextTable table(Expansion expansion, StatusBoard board) {
        Labels labels = new Labels(expansion);
        TextTable table = new TextTable("status", "cell", "note");
        for (int t = 0; t < expansion.trainings().size(); t++) {
            add(table, board.state(t, RunListener.TRAINING), labels.training(t));
            for (int p = 0; p < expansion.trainings().get(t).probes().size(); p++) {
                add(table, board.state(t, p), "  " + labels.probe(t, p));
            }
        }
        return table;
    }

    private static void add(TextTable table, StatusBoard.State state, String cell) {
        table.add(StatusNames.of(state.status()), cell, state.detail());
    }
}
