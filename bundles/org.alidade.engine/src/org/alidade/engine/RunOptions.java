package org.alidade.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How to run. Nothing here changes a result.
 *
 * @param dataFolder where relative paths in settings start; made absolute
 * @param jobs       number of trainings side by side, at least 1; each holds one model in memory
 * @param only       what to run
 * @param unreadable what becomes of the run if a data set cannot be read
 * @param timeLimit  how long one cell may take, wall clock, before it fails; zero for as long as it likes
 * @param cells      the cells to run, with the trainings that probes among them need; empty for the whole matrix
 */
public record RunOptions(Path dataFolder, int jobs, Set<Only> only, Unreadable unreadable, Duration timeLimit,
        Optional<Set<PlannedCell>> cells) {

    /** How many seconds the command line and the window give a cell unless they are told otherwise: a day. */
    public static final int DEFAULT_TIME_LIMIT = 24 * 60 * 60;

    public RunOptions {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        Objects.requireNonNull(unreadable, "unreadable");
        cells = cells.map(Set::copyOf);
        if (timeLimit.isNegative()) {
            throw new IllegalArgumentException("Expected a time limit of at least 0, found " + timeLimit);
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("Expected at least 1 job, found " + jobs);
        }
    }

    /** One job, everything that is missing or failed, refusing unreadable data. */
    public static RunOptions of(Path dataFolder) {
        return new RunOptions(dataFolder, 1, EnumSet.allOf(Only.class), Unreadable.REFUSE, Duration.ZERO,
                Optional.empty());
    }

    /** These options with another number of jobs. */
    public RunOptions withJobs(int number) {
        return new RunOptions(dataFolder, number, only, unreadable, timeLimit, cells);
    }

    /** These options, running something else. */
    public RunOptions withOnly(Set<Only> what) {
        return new RunOptions(dataFolder, jobs, what, unreadable, timeLimit, cells);
    }

    /** These options, treating unreadable data otherwise. */
    public RunOptions withUnreadable(Unreadable treatment) {
        return new RunOptions(dataFolder, jobs, only, treatment, timeLimit, cells);
    }

    /** These options with another time limit for a cell. */
    public RunOptions withTimeLimit(Duration limit) {
        return new RunOptions(dataFolder, jobs, only, unreadable, limit, cells);
    }

    /** These options, running some cells alone; the others are told of as they are. */
    public RunOptions withCells(Set<PlannedCell> some) {
        return new RunOptions(dataFolder, jobs, only, unreadable, timeLimit, Optional.of(some));
    }

    /** Whether a cell is among those to run. */
    boolean isSelected(int training, int probe) {
        return cells.isEmpty() || cells.get().contains(new PlannedCell(training, probe));
    }

    /** Whether any cell of a training is among those to run. */
    boolean isSelected(int training, PlannedTraining planned) {
        return IntStream.range(RunListener.TRAINING, planned.probes().size())
                .anyMatch(probe -> isSelected(training, probe));
    }

    /**
     * Two, or one on a single processor: memory is the constraint, since each job holds a model with its embeddings,
     * and a training already fills a core.
     */
    public static int defaultJobs() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }
}
