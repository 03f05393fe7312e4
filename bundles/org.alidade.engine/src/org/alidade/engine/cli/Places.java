package org.alidade.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.Unreadable;

import picocli.CommandLine.Option;

/** Options of commands that need to know where a plan's data and results lie. */
final class Places {

    @Option(names = "--results", paramLabel = "DIR", description = {"Folder of the results.",
            "Default: NAME-results beside NAME.alidade."})
    private Path results;

    @Option(names = "--data", paramLabel = "DIR", description = {
            "Folder where relative paths to data start.", "Default: the folder of the plan."})
    private Path data;

    @Option(names = "--available-data", description = {"Leave out data sets that cannot be read, and say which.",
            "Default: nothing runs if one cannot be read."})
    private boolean availableData;

    Unreadable unreadable() {
        return availableData ? Unreadable.LEAVE_OUT : Unreadable.REFUSE;
    }

    ResultStore store(Session session, Path plan) {
        return new ResultStore(results == null ? ResultStore.beside(plan) : session.resolve(results));
    }

    Path data(Session session, Path plan) throws CommandException {
        Path folder = data == null ? Optional.ofNullable(plan.getParent()).orElse(session.workingFolder())
                : session.resolve(data);
        if (!Files.isDirectory(folder)) {
            throw new CommandException("data folder " + folder + " is no folder");
        }
        return folder;
    }
}
