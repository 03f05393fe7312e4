package org.alidade.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

import org.alidade.core.certificate.Examiner;
import org.alidade.core.certificate.InstalledExaminer;
import org.alidade.core.contribution.Contributions;
import org.alidade.engine.install.Installation;

/**
 * What a command works with.
 *
 * @param installed     the contributions
 * @param installation  the features that they come in
 * @param terminal      where it writes
 * @param workingFolder where relative paths start
 */
record Session(Supplier<Contributions> installed, Installation installation, Terminal terminal,
        Path workingFolder) {

    Session {
        Objects.requireNonNull(installed, "installed");
        Objects.requireNonNull(installation, "installation");
        Objects.requireNonNull(terminal, "terminal");
        workingFolder = workingFolder.toAbsolutePath().normalize();
    }

    /** A path from the command line, made absolute. */
    Path resolve(Path path) {
        return workingFolder.resolve(path).normalize();
    }

    /** A folder of results from the command line, made absolute. */
    Path results(Path path) throws CommandException {
        Path folder = resolve(path);
        if (!Files.isDirectory(folder)) {
            throw new CommandException("no results folder " + folder);
        }
        return folder;
    }

    /** Who checks contributions. */
    Examiner examiner() throws CommandException {
        return InstalledExaminer.find()
                .orElseThrow(() -> new CommandException("the contract kit (org.alidade.contract) is not installed"));
    }
}
