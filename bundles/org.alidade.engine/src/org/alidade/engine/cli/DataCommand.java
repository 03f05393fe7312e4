package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade data}. */
@Command(name = "data", mixinStandardHelpOptions = true, description = {
        "Reads a data set and tells its counts, its content hash and its first examples.",
        "With --preview only the first examples are read, as they are before any filter."})
final class DataCommand implements Callable<Integer> {

    /** Words of an example that are shown. */
    private static final int WORDS = 20;
    /** Labels that have a column of their own; question answering may have hundreds. */
    private static final int COLUMNS = 12;

    private final Session session;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Id, as 'alidade list datasets' tells it.")
    private String id;

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "Settings of the data set.")
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--data", paramLabel = "DIR", description = {"Folder where relative paths start.",
            "Default: the working folder."})
    private Path data = Path.of("");

    @Option(names = "--preview", description = "Read the first examples only.")
    private boolean preview;

    @Option(names = "--examples", paramLabel = "N", defaultValue = "2", description = {
            "Examples of each split that are shown.", "Default: 2."})
    private int examples;

    DataCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        if (examples < 1) {
            throw new CommandException("--examples is " + examples + ", expected at least 1");
        }
        DatasetDescriptor dataset = dataset();
        Settings settings = settings(dataset);
        try (Cancellation cancellation = new Cancellation()) {
            List<String> lines = preview ? preview(dataset, settings, cancellation.monitor())
                    : corpus(dataset, settings, cancellation.monitor());
            lines.forEach(session.terminal()::line);
        } catch (IllegalStateException e) { // what was read is no corpus
            throw new CommandException("data set '" + id + "': " + e.getMessage());
        } catch (ContributionException e) {
            throw new CommandException(e.getMessage());
        }
        return ExitCode.DONE;
    }

    private DatasetDescriptor dataset() throws CommandException {
        var installed = session.installed().get();
        return installed.find(DatasetDescriptor.class, id)
                .orElseThrow(() -> new CommandException("data set '" + id + "' is not installed, expected "
                        + installed.expected(DatasetDescriptor.class, id)));
    }

    private Settings settings(DatasetDescriptor dataset) throws CommandException {
        List<String> problems = Settings.problems(dataset.contribution().settings(), given);
        if (!problems.isEmpty()) {
            throw new CommandException(problems, null);
        }
        return Settings.of(dataset.contribution().settings(), given).resolvedAgainst(session.resolve(data));
    }

    private List<String> corpus(DatasetDescriptor dataset, Settings settings, IProgressMonitor monitor)
            throws IOException, ContributionException {
        Corpus corpus = dataset.load(settings, monitor);
        List<String> shown = corpus.labels().subList(0, Math.min(COLUMNS, corpus.labels().size()));
        List<String> headings = new ArrayList<>(List.of("split", "read", "kept"));
        headings.addAll(shown);
        TextTable table = new TextTable(headings.toArray(String[]::new));
        for (Split split : Split.values()) {
            List<String> row = new ArrayList<>(List.of(Spelling.of(split),
                    Integer.toString(corpus.unfiltered(split)), Integer.toString(corpus.examples(split).size())));
            for (int label = 0; label < shown.size(); label++) {
                row.add(Integer.toString(corpus.count(split, label)));
            }
            table.add(row.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(List.of(heading(dataset), ""));
        lines.addAll(table.lines());
        lines.addAll(
                List.of("", "labels: " + corpus.labels().size(), "vocabulary: " + corpus.vocabulary().size() + " words",
                        "content hash: " + corpus.hash(), ""));
        for (Split split : Split.values()) {
            corpus.examples(split).stream().limit(examples).forEach(example -> lines.add(line(split, example)));
        }
        return lines;
    }

    private List<String> preview(DatasetDescriptor dataset, Settings settings, IProgressMonitor monitor)
            throws IOException, ContributionException {
        Preview seen = dataset.preview(settings, examples, monitor);
        List<String> lines = new ArrayList<>(List.of(heading(dataset), ""));
        seen.examples().forEach((split, some) -> some.forEach(example -> lines.add(line(split, example))));
        return lines;
    }

    private static String heading(DatasetDescriptor dataset) {
        return dataset.name() + " (" + dataset.id() + " " + dataset.contribution().version() + "), "
                + Spelling.of(dataset.task());
    }

    private static String line(Split split, Example example) {
        List<String> tokens = example.tokens();
        String text = String.join(" ", tokens.subList(0, Math.min(WORDS, tokens.size())))
                + (tokens.size() > WORDS ? " ... (" + tokens.size() + " tokens)" : "");
        String query = example.query().isEmpty() ? "" : " | " + String.join(" ", example.query());
        return Spelling.of(split) + "  " + example.id() + "  " + example.label() + "  " + text + query;
    }
}
