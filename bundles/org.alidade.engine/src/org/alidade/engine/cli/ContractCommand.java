package org.alidade.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.alidade.core.certificate.Examiner;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alidade contract}. */
@Command(name = "contract", mixinStandardHelpOptions = true, description = {
        "Checks what every contribution promises: the same for the same seed, nothing given is changed,",
        "cancelled within a second, every cell filled or explained, texts of one token, right gradients.",
        "Exit code 0: all kept; 1: some are broken, one line each; 2: no such contribution."})
final class ContractCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "Of a contribution, as 'alidade list' names it.")
    private String id;

    ContractCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException {
        Contributions installed = session.installed().get();
        List<Descriptor> found = installed.usable().stream().filter(descriptor -> descriptor.id().equals(id)).toList();
        List<String> problems = installed.problems().stream().filter(problem -> problem.id().equals(id))
                .map(Problem::message).toList();
        if (found.isEmpty() && problems.isEmpty()) {
            throw new CommandException(
                    "no contribution '" + id + "' is installed; 'alidade list' names those that are");
        }
        Examiner examiner = session.examiner();
        List<String> breaches = Stream.concat(problems.stream(),
                found.stream().flatMap(descriptor -> examiner.breaches(descriptor, installed).stream())).toList();
        breaches.forEach(session.terminal()::line);
        session.terminal().line("'" + id + "' " + (breaches.isEmpty() ? "keeps the contract"
                : "breaks the contract: " + breaches.size() + (breaches.size() == 1 ? " breach" : " breaches")));
        return breaches.isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
    }
}
