package org.alidade.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Choice;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Writes a sample report to a folder, to be looked at. */
public final class SampleReport {

    private static final Choice HOSTILE = SampleCells.choice("org.example.hostile",
            "<script>alert('data set')</script>", Map.of());

    private SampleReport() {
    }

    /**
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Written written = Report.write(results(1725),
                new ReportOptions(Path.of(arguments[0]), "Does attention explain?",
                        "A sample.\nIts numbers are made up.").withFormats(EnumSet.allOf(Format.class)),
                new NullProgressMonitor());
        System.out.println(written);
    }

    /**
     * @param rows number of rows of each table
     */
    static FixedResults results(int rows) {
        FixedResults results = new FixedResults();
        add(results, rows, SampleCells.SST, List.of("negative", "positive"));
        add(results, rows, HOSTILE,
                List.of("<script>alert(1)</script>", "a \"quoted\" & 'odd' one", "</svg></style><b>bold"));
        results.failed(SampleCells.probe(SampleCells.PERMUTATION, SampleCells.SST, SampleCells.BILSTM, 4),
                SampleCells.FAILURE);
        results.failed(SampleCells.probe(SampleCells.PERMUTATION, SampleCells.SST, SampleCells.BILSTM, 5),
                SampleCells.FAILURE);
        for (long seed = 1; seed <= 2; seed++) {
            results.add(SampleCells.probe(SampleCells.KINDS, SampleCells.SST, SampleCells.BILSTM, seed),
                    SampleKinds.result(List.of("negative", "positive"), rows, seed));
        }
        results.damaged(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 6));
        return results;
    }

    private static void add(FixedResults results, int rows, Choice dataset, List<String> classes) {
        for (Choice encoder : List.of(SampleCells.BILSTM, SampleCells.AVERAGE)) {
            for (long seed = 1; seed <= 3; seed++) {
                results.add(SampleCells.training(dataset, encoder, seed), SampleCells.trained(classes, seed));
                results.add(SampleCells.probe(SampleCells.PERMUTATION, dataset, encoder, seed),
                        SampleProbes.permutationResult(classes, rows, seed));
                results.add(SampleCells.probe(SampleCells.CORRELATION, dataset, encoder, seed),
                        SampleProbes.correlationResult(classes, rows, seed));
            }
        }
    }
}
