package org.alidade.engine;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * How to run. Nothing here changes a result.
 *
 * @param dataFolder where relative paths in settings start; made absolute
 * @param jobs       number of trainings side by side, at least 1; each holds one model in memory
 * @param only       what to run
 */
public record RunOptions(Path dataFolder, int jobs, Set<Only> only) {

    public RunOptions {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        if (jobs < 1) {
            throw new IllegalArgumentException("Expected at least 1 job, found " + jobs);
        }
    }

    /** One job, everything that is missing or failed. */
    public static RunOptions of(Path dataFolder) {
        return new RunOptions(dataFolder, 1, EnumSet.allOf(Only.class));
    }

    /** These options with another number of jobs. */
    public RunOptions withJobs(int number) {
        return new RunOptions(dataFolder, number, only);
    }

    /** These options, running something else. */
    public RunOptions withOnly(Set<Only> what) {
        return new RunOptions(dataFolder, jobs, what);
    }

    /**
     * Two, or one on a single processor: memory is the constraint, since each job holds a model with its embeddings,
     * and a training already fills a core.
     */
    public static int defaultJobs() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }
}
