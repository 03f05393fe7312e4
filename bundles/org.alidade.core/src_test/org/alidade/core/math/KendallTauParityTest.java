package org.alidade.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * The correlations that the models of Jain and Wallace 2019 had with the released code (successar/AttentionExplanation,
 * scipy 1.2) on ten small texts with four kinds of encoder and attention. {@code kendall-parity.csv} has the attention
 * without begin and end marks, the importance (gradient or leave-one-out difference), and their tau and p.
 */
class KendallTauParityTest {

    @Test
    void allEightyCorrelationsAreThoseOfThePapersCode() throws IOException {
        List<String> rows = rows();
        assertEquals(80, rows.size());
        for (String row : rows) {
            String[] cells = row.split(",");
            KendallTau found = KendallTau.of(numbers(cells[3]), numbers(cells[4])).orElseThrow();
            assertEquals(Double.parseDouble(cells[5]), found.tau(), 1e-12, row);
            assertEquals(Double.parseDouble(cells[6]), found.pValue(), 1e-12, row);
        }
    }

    private static List<String> rows() throws IOException {
        try (var in = KendallTauParityTest.class.getResourceAsStream("kendall-parity.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        }
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
