package org.alidade.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class BibliographyTest {

    private final Bibliography bibliography = Bibliography.installed();

    private List<String> keys(String... references) {
        return bibliography.cited(List.of(references)).stream().map(BibEntry::key).toList();
    }

    @Test
    void everyPaperThatAReferenceNamesIsCitedOnce() {
        assertEquals(List.of("jain2019attention", "socher2013recursive"), keys(
                "Socher et al. 2013, Recursive Deep Models; prepared as in the released code of Jain and Wallace 2019",
                "Jain and Wallace 2019, section 4.1"));
    }

    @Test
    void aPaperThatNobodyKnowsHasAnEntryOfItsOwnWithItsWords() {
        BibEntry entry = bibliography.cited(List.of("Doe & Roe 2024, 50 % of_it; as in Hill 1973")).get(1);
        assertEquals("Doe & Roe 2024, 50 % of_it.", entry.citation());
        assertTrue(entry.bibtex().contains("note = {Doe \\& Roe 2024, 50 \\% of\\_it}"), entry.bibtex());
    }

    @Test
    void anotherYearOfAnAuthorIsAnotherPaper() {
        assertFalse(keys("Jain and Wallace 2020").contains("jain2019attention"));
    }

    @Test
    void everyEntryCanBeReadByPeople() {
        for (BibEntry entry : bibliography.entries()) {
            assertFalse(entry.cited().isEmpty(), entry.key());
            assertTrue(entry.citation().matches("[^{}\\\\]+ \\((18|19|20)\\d\\d\\)\\. [^{}\\\\]+\\. [^{}\\\\]+\\."),
                    entry.citation());
        }
    }
}
