package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many cells in one JVM, as a matrix runs them. */
@Tag("nd4j")
@Tag("slow")
class SoakTest {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    /** A heap of up to 32 GB lies below. */
    private static final long HEAP_LIMIT = 1L << 36;
    private static final Map<String, String> SETTINGS = Map.of("embeddingDimension", "200", "hidden", "128",
            "epochs", "2");
    private static final int CELLS = 50;
    /** In MB. The parameters of a cell take 1.4 MB outside the heap: half the cells would leak 35. Observed: 6. */
    private static final long ALLOWED = 20;

    @Test
    void fiftyCellsLeaveMemoryFlat() throws IOException, ContributionException {
        assumeTrue(Files.isReadable(MAPPINGS), "resident memory is read from " + MAPPINGS);
        Corpus corpus = ToyCorpus.of(2, 40);
        long heap = 0;
        long resident = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            run(corpus, cell);
            if (cell == CELLS / 2) { // compiled code and pools have their size by now
                heap = heap();
                resident = resident();
            }
        }
        long heapGrowth = heap() - heap;
        long residentGrowth = resident() - resident;
        assertTrue(heapGrowth < ALLOWED && residentGrowth < ALLOWED,
                "after " + CELLS / 2 + " more cells: heap +" + heapGrowth + " MB, outside it +" + residentGrowth
                        + " MB");
    }

    private static void run(Corpus corpus, int seed) throws ContributionException {
        IProgressMonitor monitor = new NullProgressMonitor();
        try (TrainedModel model = new FlatTrainer()
                .train(BuiltIns.training(corpus, "bilstm", "tanh", SETTINGS, seed), epoch -> {}, monitor)) {
            List<Reading> readings = model.read(corpus.examples(Split.TEST).subList(0, 15), monitor);
            model.inputGradients(readings, new int[readings.size()], monitor);
            model.withoutToken(readings, monitor);
            model.arrays();
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /**
     * Resident memory outside the Java heap, in MB: of all mappings above the addresses that the heap and its classes
     * have. (All resident memory would follow the heap's size, which the collector changes as it likes.)
     */
    private static long resident() throws IOException {
        long kilobytes = 0;
        boolean outside = false;
        for (String line : Files.readAllLines(MAPPINGS)) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                outside = Long.parseUnsignedLong(line.substring(0, line.indexOf('-')), 16) >= HEAP_LIMIT;
            } else if (outside && line.startsWith("Rss:")) {
                kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return kilobytes >> 10;
    }
}
