package org.alidade.engine.cli;

import org.alidade.engine.RunOptions;

/** The option {@code --jobs}. */
final class Jobs {

    private Jobs() {
    }

    /** @param given null for the default */
    static int checked(Integer given) throws CommandException {
        if (given != null && given < 1) {
            throw new CommandException("--jobs is " + given + ", expected at least 1");
        }
        return given == null ? RunOptions.defaultJobs() : given;
    }
}
