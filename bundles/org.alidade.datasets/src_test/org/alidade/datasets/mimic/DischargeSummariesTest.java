package org.alidade.datasets.mimic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented notes in the official columns. */
class DischargeSummariesTest {

    private static final String FILES = "mimic/files";

    @TempDir
    private Path folder;

    /** The addendum of February stands before the report of January in the file; a nurse's note is left out. */
    @Test
    void notesOfAnAdmissionAreOneTextByDate() throws IOException {
        Example admission = diabetes(Fixture.of(FILES)).examples(Split.TRAIN).get(0);
        assertEquals("100", admission.id());
        assertEquals("first note of qqq , with \" quotes \" . second note of qqq , later .",
                String.join(" ", admission.tokens()));
    }

    /** The span goes over two lines; five dashes become one. */
    @Test
    void namesAreMarkedAndRunsSqueezed() throws IOException {
        assertEquals("name : < de > - was well .",
                String.join(" ", diabetes(Fixture.of(FILES)).examples(Split.TRAIN).get(1).tokens()));
    }

    /** 25000 is 250.00; 25001 and 25002 are not. 200 has no note. */
    @Test
    void listsSayTheSplitAndCodesTheClass() throws IOException {
        Corpus corpus = diabetes(Fixture.of(FILES));
        assertEquals(List.of("none", "diabetes"), corpus.labels());
        assertEquals(List.of("100 diabetes", "101 none", "103 none"), told(corpus, Split.TRAIN));
        assertEquals(List.of("106 none", "111 none"), told(corpus, Split.DEV));
        assertEquals(List.of("102 none", "104 none"), told(corpus, Split.TEST));
    }

    /** Acute 102 106 108 110, chronic 103 104 107 109; 105 has both. 20 percent of 8 are 2, 15 percent of 6 are 1. */
    @Test
    void anemiaIsAcuteOrChronicAndDrawn() throws IOException {
        Corpus corpus = anemia(Fixture.of(FILES));
        assertEquals(List.of("chronic", "acute"), corpus.labels());
        assertEquals(List.of(5, 1, 2), List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV),
                corpus.unfiltered(Split.TEST)));
        assertEquals(List.of("102 acute", "103 chronic", "104 chronic", "106 acute", "107 chronic", "108 acute",
                "109 chronic", "110 acute"),
                Stream.of(Split.values()).flatMap(split -> told(corpus, split).stream()).sorted().toList());
        assertEquals(1, corpus.count(Split.TEST, 0));
    }

    @Test
    void thePublishedFilterIsTheDefault() {
        assertEquals("strict", Declared.settings("diabetes", Map.of()).text("lengthFilter"));
        assertEquals(6, Declared.settings("diabetes", Map.of()).integer("minimumLength"));
        assertEquals(4000, Declared.settings("anemia", Map.of()).integer("maximumLength"));
        assertEquals(5, Declared.settings("anemia", Map.of()).integer("minimumDocumentFrequency"));
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        long before = temporaryFiles();
        diabetes(Fixture.of(FILES));
        assertEquals(before, temporaryFiles());
    }

    @Test
    void aTruncatedFileIsSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        Path notes = copy.resolve("NOTEEVENTS.csv");
        String text = Files.readString(notes);
        Files.writeString(notes, text.substring(0, text.indexOf("nurse")));
        String message = problem(copy);
        assertTrue(message.startsWith(notes + ":18: found "), message);
    }

    @Test
    void aMissingColumnIsSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        Path diagnoses = copy.resolve("DIAGNOSES_ICD.csv");
        Fixture.replaceLine(diagnoses, 1, "ROW_ID,SUBJECT_ID,HADM_ID,SEQ_NUM,CODE");
        assertEquals(diagnoses + ":1: found the columns ROW_ID, SUBJECT_ID, HADM_ID, SEQ_NUM, CODE, expected one column"
                + " named ICD9_CODE", problem(copy));
    }

    @Test
    void aNumberThatIsNoneIsSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        Path list = copy.resolve("dev_50_hadm_ids.csv");
        Fixture.replaceLine(list, 2, "hadm");
        assertEquals(list + ":2: found the HADM_ID \"hadm\", expected a number", problem(copy));
    }

    @Test
    void anAdmissionInTwoListsIsSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        Path list = copy.resolve("test_50_hadm_ids.csv");
        Fixture.replaceLine(list, 2, "100");
        assertEquals(list + ":2: found the admission 100 again, expected each in one list, once", problem(copy));
    }

    @Test
    void aDateThatIsNoneIsSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        Path notes = copy.resolve("NOTEEVENTS.csv");
        Files.writeString(notes, Files.readString(notes).replace("2130-01-31", "31.1.2130"));
        assertEquals(notes + ":7: found the CHARTDATE \"31.1.2130\", expected a date as 2130-01-31", problem(copy));
    }

    @Test
    void notesOfNoWantedAdmissionAreSaid() throws IOException {
        Path copy = Fixture.copy(FILES, folder);
        for (String split : List.of("train", "dev", "test")) {
            Files.writeString(copy.resolve(split + "_50_hadm_ids.csv"), "");
        }
        assertEquals(
                copy.resolve("NOTEEVENTS.csv") + ": found no note of category \"Discharge summary\" of an admission"
                        + " that has a class and is in the lists, expected some",
                problem(copy));
    }

    private static List<String> told(Corpus corpus, Split split) {
        return corpus.examples(split).stream().map(example -> example.id() + " " + example.label()).toList();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("alidade-notes-")).count();
        }
    }

    private static String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> diabetes(place)).getMessage();
    }

    private static Corpus diabetes(Path place) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("lengthFilter", "none"));
        for (String split : List.of("train", "dev", "test")) {
            settings.put(split + "Admissions", place.resolve(split + "_50_hadm_ids.csv").toString());
        }
        return corpus("diabetes", place, settings);
    }

    private static Corpus anemia(Path place) throws IOException {
        return corpus("anemia", place, Map.of("lengthFilter", "none"));
    }

    private static Corpus corpus(String name, Path place, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(given);
        settings.put("notes", place.resolve("NOTEEVENTS.csv").toString());
        settings.put("diagnoses", place.resolve("DIAGNOSES_ICD.csv").toString());
        return Declared.corpus(name, settings);
    }
}
