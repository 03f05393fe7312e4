package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.table.Column;
import org.alidade.report.debate.Claims;
import org.alidade.report.measured.Condition;
import org.alidade.report.measured.Term;
import org.alidade.report.published.PublishedMeasure;
import org.alidade.report.published.PublishedNumbers;
import org.alidade.report.published.PublishedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What claims and published numbers read by id is what the installed contributions declare: a column that is renamed
 * would otherwise take its claim away without a word.
 */
class ReadColumnsTest {

    private static final Contributions INSTALLED = InstalledContributions.read();

    static Stream<Term> terms() {
        return Stream.concat(Claims.terms().stream(), PublishedNumbers.all().stream().map(PublishedRow::measure)
                .filter(PublishedMeasure.OfProbe.class::isInstance).map(PublishedMeasure.OfProbe.class::cast)
                .map(PublishedMeasure.OfProbe::term)).distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void everyTermIsANumericColumnOfAnInstalledProbe(Term term) {
        assertTrue(column(term, term.column()).isNumeric(), term.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void everyConditionReadsAColumnOfItsKind(Term term) {
        for (Condition condition : term.where()) {
            assertEquals(condition instanceof Condition.In, column(term, condition.column()).isNumeric(),
                    term.text());
        }
    }

    private static Column column(Term term, String id) {
        List<Column> columns = INSTALLED.find(ProbeDescriptor.class, term.probe())
                .orElseThrow(() -> new AssertionError("No probe " + term.probe())).columns();
        return columns.stream().filter(column -> column.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(term.text() + ": no column " + id + " among " + columns));
    }

    /** Columns of the file: kind, published, id, setting, value; published names may be quoted, with commas within. */
    @Test
    void everyNameThatPublicationsUseIsThatOfAnInstalledContribution() throws IOException {
        List<String> lines;
        try (BufferedReader names = new BufferedReader(new InputStreamReader(
                PublishedNumbers.class.getResourceAsStream("names.csv"), StandardCharsets.UTF_8))) {
            lines = names.lines().skip(1).toList();
        }
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
            Optional<Contribution> named = INSTALLED.usable().stream().map(Descriptor::contribution)
                    .filter(contribution -> contribution.id().equals(fields[2])).findFirst();
            assertTrue(named.isPresent(), line);
            assertTrue(fields[3].isEmpty() || named.get().settings().stream()
                    .anyMatch(setting -> setting.key().equals(fields[3])), line);
        }
    }
}
