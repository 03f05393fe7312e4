package org.alidade.datasets.candidate;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Census;
import org.alidade.datasets.split.Origin;
import org.alidade.datasets.split.Shares;
import org.alidade.datasets.split.SplitFile;
import org.alidade.datasets.split.Splitter;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Gives every candidate its split: as a split file says if there is one, else drawn as the settings ask for, else as the
 * files have it. Candidates are gone through twice if something is drawn, else once, and never held.
 */
public final class Allotment {

    /** Name of the setting for the split file, a path; empty for none. */
    public static final String SPLIT_FILE = "splitFile";

    private final Candidates candidates;
    private final ExampleSink sink;

    private Allotment(Candidates candidates, ExampleSink sink) {
        this.candidates = candidates;
        this.sink = sink;
    }

    /**
     * Reads all candidates into a sink.
     *
     * @param settings with {@value #SPLIT_FILE}, {@code seed} and what {@link Shares#of} knows, as far as declared
     */
    public static void read(Candidates candidates, Settings settings, ExampleSink sink, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading examples", 2);
        Allotment allotment = new Allotment(candidates, sink);
        Shares shares = Shares.of(settings);
        if (settings.has(SPLIT_FILE) && settings.optionalPath(SPLIT_FILE).isPresent()) {
            allotment.asWritten(SplitFile.of(DataFile.of(settings.path(SPLIT_FILE)), progress.split(1)),
                    progress.split(1));
        } else if (shares.equals(Shares.NONE)) {
            allotment.asFiled(progress.split(2));
        } else {
            allotment.drawn(shares, settings.longInteger("seed"), progress);
        }
    }

    private void asWritten(SplitFile written, IProgressMonitor monitor) throws IOException {
        Written taking = new Written(written);
        candidates.forEach(taking, monitor);
        taking.requireAll();
    }

    private void asFiled(IProgressMonitor monitor) throws IOException {
        candidates.forEach(new Taking() {

            @Override
            public void take(Candidate candidate) throws IOException {
                add(split(candidate.origin()), candidate);
            }

            @Override
            public boolean wants(Origin origin) {
                return sink.wants(split(origin));
            }
        }, monitor);
    }

    private void drawn(Shares shares, long seed, SubMonitor progress) throws IOException {
        Census census = new Census();
        candidates.forEach(new Counting(census), progress.split(1));
        Splitter splitter = new Splitter(census, shares, seed);
        candidates.forEach(new Taking() {

            @Override
            public void take(Candidate candidate) throws IOException {
                Optional<Split> split = splitter.next(candidate.origin(), candidate.example().label());
                if (split.isPresent()) {
                    add(split.get(), candidate);
                }
            }
        }, progress.split(1));
    }

    private static Split split(Origin origin) {
        return switch (origin) {
        case TRAIN, WHOLE -> Split.TRAIN;
        case DEV -> Split.DEV;
        case TEST -> Split.TEST;
        };
    }

    private void add(Split split, Candidate candidate) throws IOException {
        try {
            sink.add(split, candidate.example());
        } catch (IllegalArgumentException e) {
            throw candidate.place().malformed("an example that cannot be taken (" + e.getMessage() + ")",
                    "examples with ids of their own", e);
        }
    }

    /** Passes on what the sink wants; an origin may go to any split. */
    private abstract class Taking implements Candidates.Taker {

        @Override
        public boolean wants(Origin origin) {
            return Arrays.stream(Split.values()).anyMatch(sink::wants);
        }
    }

    /** Takes splits from a file. */
    private final class Written extends Taking {

        private final SplitFile splits;
        private Place last;

        Written(SplitFile splits) {
            this.splits = splits;
        }

        @Override
        public void take(Candidate candidate) throws IOException {
            last = candidate.place();
            Optional<Split> split = splits.of(candidate.example().id());
            if (split.isPresent()) {
                add(split.get(), candidate);
            }
        }

        /** A sink that had enough has not seen all. */
        void requireAll() throws MalformedDataException {
            if (last != null && Arrays.stream(Split.values()).allMatch(sink::wants)) {
                splits.requireAll(last);
            }
        }
    }

    /** @param census of what comes */
    private record Counting(Census census) implements Candidates.Taker {

        @Override
        public void take(Candidate candidate) {
            census.add(candidate.origin(), candidate.example().label());
        }

        @Override
        public boolean wants(Origin origin) {
            return true;
        }
    }
}
