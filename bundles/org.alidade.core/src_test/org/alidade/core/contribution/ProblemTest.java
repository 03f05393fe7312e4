package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(quoteCharacter = '"', value = {"cost, attribute 'cost' is bad", "setting 'k', setting 'k' is bad",
            "column 'tau'/type, column 'tau'/type is bad", "summary/columns, summary/columns is bad", "\"\", is bad"})
    void aPlaceIsNamedAsItStandsInTheDeclaration(String attribute, String expected) {
        Problem problem = new Problem(ContributionKind.PROBE, "b.tau", "b 1.2.3", attribute, "is bad", "so what");
        assertEquals("Probe 'b.tau' from b 1.2.3: " + expected + "; so what", problem.message());
    }
}
