package org.alidade.datasets.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    private static final Fields FIELDS = Fields.required("label", "text").optional("note");

    @TempDir
    private Path folder;

    @Test
    void fieldsOfATableAreFoundByTheirHeader() throws IOException {
        assertEquals(List.of("2: [1, a, ]", "3: [2, b, ]"), table("text,label\na,1\nb,2\n", Format.CSV));
    }

    @Test
    void fieldsOfATableWithoutAHeaderAreFoundByTheirNumbers() throws IOException {
        Records table = new Delimited(file("t", "a,1\n\nb,2\n"), Format.CSV.withoutHeader());
        assertEquals(List.of("1: [1, a, ]", "3: [2, b, ]"), read(table, Fields.required("2", "1").optional("3")));
    }

    @Test
    void quotesAreTextWhereThereAreNone() throws IOException {
        assertEquals(List.of("2: [1, a \"b, ]"), table("label\ttext\n1\ta \"b\n", Format.TSV));
    }

    @Test
    void aColumnThatATableWithoutAHeaderDoesNotHaveIsSaid() throws IOException {
        Records table = new Delimited(file("t", "a,1\n"), Format.CSV.withoutHeader());
        assertEquals("t:1: found 2 fields, expected a column 3; without a header columns are named by their numbers,"
                + " from 1", problem(table, Fields.required("3")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', value = {
            "`[{\"label\":1,\"text\":\"a\"},{\"text\":\"b\",\"label\":\"2\",\"note\":null,\"x\":{\"y\":[1]}}]`",
            "`{\"label\":1,\"text\":\"a\"} {\"text\":\"b\",\"label\":\"2\",\"note\":null,\"x\":{\"y\":[1]}}`"})
    void objectsAreReadFromAnArrayAndOneAfterTheOther(String json) throws IOException {
        assertEquals(List.of("1: [1, a, ]", "1: [2, b, ]"), read(new JsonRecords(file("j", json)), FIELDS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"label\":1,\"text\":\"a\"}~{\"label\":1,\"te        | :2: found no JSON (",
            "{\"label\":1,\"text\":\"a\"}~{\"label\":1}          | :2: found an object without a text or number 'text',"
                    + " expected the fields label, text",
            "{\"label\":1,\"text\":{\"a\":1}}                    | :1: found an object without a text or number 'text'",
            "{\"label\":1,\"text\":\"a\"}~7                        | :2: found 7, expected a JSON object",
            "[{\"label\":1,\"text\":\"a\"}                         | :1: found no JSON (",
            "[] 3                                                  | :1: found 3 after the array",
            "text                                                  | :1: found no JSON (",
            "                                                      | : found nothing, expected JSON objects"})
    void whatIsNoJsonIsSaidWithItsLine(String json, String message) throws IOException {
        String found = problem(new JsonRecords(file("j", json == null ? "" : json.replace('~', '\n'))), FIELDS);
        assertTrue(found.replace('"', '\'').startsWith("j" + message), found);
    }

    @Test
    void anEndlessTextOfJsonIsRefused() throws IOException {
        String endless = "{\"label\":1,\"text\":\"" + "x".repeat(Encoding.LONGEST_LINE + 10) + "\"}";
        String found = problem(new JsonRecords(file("j", endless)), FIELDS);
        assertTrue(found.startsWith("j:1: found no JSON (String value"), found);
    }

    @Test
    void anEndlessFieldOfATableIsRefused() throws IOException {
        String endless = "label,text\n1," + "x".repeat(Encoding.LONGEST_LINE + 10);
        String found = problem(new Delimited(file("t", endless), Format.CSV), FIELDS);
        assertTrue(found.startsWith("t:2: found a field of more than 16777216 characters, expected"), found);
    }

    @Test
    void deeplyNestedJsonIsRefused() throws IOException {
        JsonRecords nested = new JsonRecords(file("j", "{\"x\":" + "[".repeat(10_000)));
        assertTrue(problem(nested, FIELDS).contains("nesting depth"));
    }

    @Test
    void elementsAreReadWithTheirReferencesAndWithoutOthers() throws IOException {
        String xml = """
                <all><document><label>1</label><skip><label>9</label></skip>
                <text>a &amp; <i>b</i>&#10;c</text></document>
                <document><text/><label>2</label></document></all>
                """;
        assertEquals(List.of("1: [1, a & b\nc, ]", "3: [2, , ]"),
                read(new XmlRecords(file("x", xml), "document"), FIELDS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<all>~<document><label>1</label></document></all> | :2: found an element document without an element text",
            "<all>~<document><label>1</la                         | :2: found no XML (",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a> | :1: found a document type"})
    void whatIsNoXmlIsSaidWithItsLine(String xml, String message) throws IOException {
        String found = problem(new XmlRecords(file("x", xml.replace('~', '\n')), "document"), FIELDS);
        assertTrue(found.startsWith("x" + message), found);
    }

    /** The JDK counts references to characters as entities, of which it allows 64,000. */
    @Test
    void aCorpusMayHaveAnyNumberOfReferences() throws IOException {
        String xml = "<all><document><label>1</label><text>" + "&amp;&#65;".repeat(200_000)
                + "</text></document></all>";
        assertEquals(1, read(new XmlRecords(file("x", xml), "document"), FIELDS).size());
    }

    @Test
    void cancellingEndsTheReading() throws IOException {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        for (Records records : List.of(new Delimited(file("t", "label,text\n1,a\n"), Format.CSV),
                new Delimited(file("l", "label\ttext\n1\ta\n"), Format.TSV),
                new JsonRecords(file("j", "{\"label\":1,\"text\":\"a\"}")),
                new XmlRecords(file("x", "<document><label>1</label><text>a</text></document>"), "document"))) {
            assertThrows(OperationCanceledException.class, () -> records.read(FIELDS, row -> {
            }, cancelled));
        }
    }

    @Test
    void aFieldIsAskedForOnce() {
        assertEquals("Expected each field once, found [a, b, a]",
                assertThrows(IllegalArgumentException.class, () -> Fields.required("a", "b").optional("a"))
                        .getMessage());
    }

    private List<String> table(String text, Format format) throws IOException {
        return read(new Delimited(file("t", text), format), FIELDS);
    }

    private static List<String> read(Records records, Fields fields) throws IOException {
        List<String> read = new ArrayList<>();
        records.read(fields, row -> read.add(row.place().line() + ": " + row.values()), new NullProgressMonitor());
        return read;
    }

    private String problem(Records records, Fields fields) {
        return assertThrows(MalformedDataException.class, () -> read(records, fields)).getMessage()
                .substring(folder.toString().length() + 1);
    }

    private DataFile file(String name, String text) throws IOException {
        return DataFile.of(Files.writeString(folder.resolve(name), text));
    }
}
