package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Map<String, String> SETTINGS = Map.of("embeddingDimension", "200", "hidden", "128",
            "epochs", "2");
    private static final int CELLS = 50;
    /** In MB. Parameters and gradients of a cell take 2.7 MB: half the cells would leak 67. */
    private static final long ALLOWED = 40;

    @Test
    void fiftyCellsLeaveMemoryFlat() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from " + STATUS);
        Corpus corpus = ToyCorpus.of(2, 60);
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
                "after " + CELLS / 2 + " more cells: heap +" + heapGrowth + " MB, resident +" + residentGrowth + " MB");
    }

    private static void run(Corpus corpus, int seed) {
        IProgressMonitor monitor = new NullProgressMonitor();
        try (TrainedModel model = new FlatTrainer()
                .train(BuiltIns.training(corpus, "bilstm", "tanh", SETTINGS, seed), epoch -> { }, monitor)) {
            List<Reading> readings = model.read(corpus.examples(Split.TEST), monitor);
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

    /** In MB. */
    private static long resident() throws IOException {
        String line = Files.readAllLines(STATUS).stream().filter(text -> text.startsWith("VmRSS:")).findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
    }
}
