package org.alidade.engine.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code alidade vectors}, for the help: the launcher script runs the application that trains vectors instead. */
@Command(name = "vectors", description = {"Trains word vectors on the training texts of a data set.",
        "The launcher script runs this; 'alidade vectors --help' through the script tells its options."})
final class VectorsCommand implements Callable<Integer> {

    @Unmatched
    private String[] arguments = {};

    @Override
    public Integer call() throws CommandException {
        throw new CommandException("vectors " + String.join(" ", arguments)
                + " is done by another program: call 'alidade vectors' through the launcher script");
    }
}
