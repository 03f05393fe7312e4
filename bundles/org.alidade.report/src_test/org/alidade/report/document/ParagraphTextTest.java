package org.alidade.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Provenance;
import org.alidade.core.cell.ReportParagraph;
import org.alidade.report.SampleCells;
import org.alidade.report.SampleProbes;
import org.alidade.report.measured.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTextTest {

    private static final ProbeCell CELL = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST,
            SampleCells.BILSTM, 1);
    private static final ProbeResult RESULT = SampleProbes.correlationResult(List.of("negative", "positive"), 50, 1);

    private static List<Prose> fill(String template) {
        CellRecord record = new CellRecord(CELL, new Provenance("0.1.0", Map.of(), Map.of()), 1,
                Optional.empty());
        Measurement measurement = new Measurement(List.of(new Measurement.Seed(record, RESULT)));
        return new ParagraphText().paragraphs(new ReportParagraph(template, "b.example 1.0.0"),
                ParagraphModel.of(new Measured(CELL.probe(), Configuration.of(CELL.training())),
                        measurement, new Names(List.of(record))));
    }

    private static String text(String template) {
        List<Prose> filled = fill(template);
        assertEquals(1, filled.size());
        return filled.get(0).text();
    }

    private static String problem(String template) {
        assertEquals(Prose.Style.REMARK, fill(template).get(0).style());
        return text(template)
                .replace("The report paragraph that b.example 1.0.0 declares for this probe is left out: ", "")
                .replace(". Tables and figures are complete.", "");
    }

    @Test
    void placesAreFilledWithTheNumbersOfTheTables() {
        String mean = Digits.number(RESULT.summary().get(0).mean());
        assertEquals("On SST, 1 seed: " + mean + ".",
                text("On ${data}, ${seeds} seed<#if seeds != 1>s</#if>:\n  ${mean(\"tau\")}."));
    }

    @Test
    void aBlankLineBeginsAParagraph() {
        assertEquals(List.of(Prose.plain("a b"), Prose.plain("c")), fill("a\nb\n \nc\n"));
    }

    @Test
    void groupsCanBeListed() {
        assertEquals("negative, positive", text("<#list groups as g>${g}<#sep>, </#list>"));
    }

    @Test
    void aColumnThatIsNotSummarisedIsNamedWithTheLine() {
        assertTrue(problem("a\nb ${mean('nothing')}").startsWith("line 2: "), problem("a\nb ${mean('nothing')}"));
        assertTrue(problem("${mean('nothing')}").contains("mean(nothing) is not summarised; columns that are: [tau"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <#include "x">               | line 1: <#include> is not available
            <#assign a = 1>              | line 1: <#assign> is not available
            <#macro m></#macro>          | line 1: <#macro> is not available
            <@m/>                        | line 1: <@m> is not available
            ${"a"?new()}                 | line 1: ?new is not available
            ${"1"?eval}                  | line 1: ?eval is not available
            ${data?left_pad(1000000000)} | line 1: ?left_pad is not available
            <#list 1.. as i></#list>     | line 1: <#list> goes over something else
            ${1..9}                      | line 1: ranges are not available
            so.. ${1..9}                 | line 1: ranges are not available
            ${"1"?<!-- -->eval}          | line 1: <!-- is not available
            ${"1"?[#-- --]eval}          | line 1: [#-- is not available
            ${"<#--"}${1?eval}${"-->"}   | line 1: <#-- is not available
            ${"${1}${1\\x3Feval}"}       | line 1: \\ is not available
            """)
    void whatIsDangerousIsNotAvailable(String template, String problem) {
        assertTrue(problem(template).startsWith(problem), problem(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "<#if seeds>x", "${seeds.class}", "${nothing}", "${mean}", "${mean()}", "${value.x}",
            "<#list groups as a><#list groups as b><#list groups as c>x</#list></#list></#list>",
            "<#ftl output_format=\"HTML\">x"})
    void aBadTemplateCostsItsOwnParagraph(String template) {
        assertTrue(text(template).startsWith("The report paragraph that b.example 1.0.0 declares"), text(template));
    }
}
