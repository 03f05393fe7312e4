package org.alidade.learn.vectors;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.OperationCanceledException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alidade vectors}. */
@Command(name = "alidade vectors", description = {
        "Trains word vectors on the training texts of a data set, for the setting 'vectors' of models.",
        "Skip-gram with negative sampling (word2vec), on one thread: same data and seed, same file."}, footer = {"",
                "Exit codes: 0 done, 2 bad arguments or data, 130 cancelled."})
final class VectorsCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
    private static final int CANCELLED = 130;
    private static final int WIDTH = 100;

    private final Supplier<Contributions> installed;
    private final Path workingFolder;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    private boolean help;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Id, as 'alidade list datasets' tells it.")
    private String dataset;

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "Settings of the data set.")
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = {
            "The file, in the text format of word2vec; compressed if it is named .gz. One that is there is replaced."})
    private Path out;

    @Option(names = "--dimension", paramLabel = "N", defaultValue = "300", description = {
            "Numbers of a vector.", "Default: ${DEFAULT-VALUE}."})
    private int dimension;

    @Option(names = "--window", paramLabel = "N", defaultValue = "5", description = {
            "Largest distance of a neighbour, in tokens.", "Default: ${DEFAULT-VALUE}."})
    private int window;

    @Option(names = "--minimum-count", paramLabel = "N", defaultValue = "2", description = {
            "Words that occur less often get no vector.", "Default: ${DEFAULT-VALUE}."})
    private int minimumCount;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "4", description = {
            "Passes over the texts.", "Default: ${DEFAULT-VALUE}."})
    private int epochs;

    @Option(names = "--cbow", description = "The neighbours predict the word, instead of the other way round.")
    private boolean cbow;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "", description = {
            "Where relative paths in settings start.", "Default: the working folder."})
    private Path data;

    VectorsCommand(Supplier<Contributions> installed, Path workingFolder) {
        this.installed = installed;
        this.workingFolder = workingFolder;
    }

    /** Parses, runs and returns the exit code. */
    int execute(PrintWriter output, PrintWriter errors, String... arguments) {
        CommandLine line = new CommandLine(this).setOut(output).setErr(errors).setUsageHelpWidth(WIDTH);
        line.setParameterExceptionHandler((e, unused) -> {
            errors.println("alidade: " + e.getMessage() + " (see 'alidade vectors --help')");
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> {
            errors.println("alidade: " + reason(e));
            return e instanceof OperationCanceledException ? CANCELLED : BAD_INPUT;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException, ContributionException {
        VectorTraining training = training();
        DatasetDescriptor descriptor = descriptor();
        Settings settings = settings(descriptor);
        Path file = file();
        try (TrainingProgress progress = new TrainingProgress(spec.commandLine().getErr())) {
            Corpus corpus = load(descriptor, settings, progress);
            Map<String, float[]> vectors = training.train(TrainingTexts.of(corpus),
                    Seeds.random(seed, "word vectors"), progress);
            int trained = vectors.size();
            vectors.keySet().removeIf(word -> !VectorFileWriter.canHold(word));
            VectorFileWriter.write(vectors, file);
            progress.clear();
            tell(corpus, file, vectors.size(), trained - vectors.size());
        }
        return 0;
    }

    private VectorTraining training() {
        try {
            return new VectorTraining(cbow ? Architecture.CBOW : Architecture.SKIPGRAM, dimension, window,
                    minimumCount, epochs);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private DatasetDescriptor descriptor() {
        Contributions all = installed.get();
        return all.find(DatasetDescriptor.class, dataset)
                .orElseThrow(() -> bad("data set '" + dataset + "' is not installed, expected "
                        + all.expected(DatasetDescriptor.class, dataset)));
    }

    private Settings settings(DatasetDescriptor descriptor) {
        try {
            return Settings.of(descriptor.contribution().settings(), given)
                    .resolvedAgainst(workingFolder.resolve(data));
        } catch (IllegalArgumentException e) {
            throw bad("data set '" + dataset + "': " + e.getMessage());
        }
    }

    private Path file() {
        Path file = workingFolder.resolve(out).normalize();
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw bad("cannot write " + file + ": expected a file in a folder that is there and can be written to");
        }
        return file;
    }

    private Corpus load(DatasetDescriptor descriptor, Settings settings, TrainingProgress progress)
            throws IOException, ContributionException {
        try {
            return descriptor.load(settings, progress);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) { // whatever a contributed reader does
            throw new IOException("its reader from " + descriptor.contribution().blame() + " failed: " + e, e);
        }
    }

    private void tell(Corpus corpus, Path file, int words, int leftOut) {
        PrintWriter output = spec.commandLine().getOut();
        output.println(words + " words with " + dimension + " numbers each, from "
                + corpus.examples(Split.TRAIN).size() + " training texts: " + file);
        if (leftOut > 0) {
            output.println(leftOut + " words were left out: they contain white space, for which the format has no"
                    + " place");
        }
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String reason(Exception e) {
        if (e instanceof OperationCanceledException) {
            return "cancelled, nothing was written";
        }
        if (e instanceof NoSuchFileException missing) {
            return "data set '" + dataset + "': there is no file " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "data set '" + dataset + "': no permission for " + denied.getFile();
        }
        String message = e instanceof IOException || e instanceof IllegalArgumentException ? e.getMessage()
                : e.toString();
        return e instanceof ContributionException ? e.getMessage() : "data set '" + dataset + "': " + message;
    }
}
