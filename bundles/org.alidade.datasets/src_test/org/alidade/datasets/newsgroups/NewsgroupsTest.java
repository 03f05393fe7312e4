package org.alidade.datasets.newsgroups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;

/** The samples have five posts of either group; 20news-18828 one more that is empty, and one of another group. */
class NewsgroupsTest {

    @Test
    void postsAreSharedOutByClass() throws IOException {
        Corpus corpus = read("20news-bydate", Map.of());
        assertEquals(List.of(6, 2, 2), Counts.unfiltered(corpus));
        assertEquals(List.of(1, 1), Counts.byClass(corpus, Split.TEST));
        assertEquals(List.of("rec.sport.baseball", "rec.sport.hockey"), corpus.labels());
    }

    @Test
    void theSamePostsAreDrawnFromEitherLayoutAndEmptyOnesAreDropped() throws IOException {
        assertEquals(read("20news-bydate", Map.of()).hash(), read("20news-18828", Map.of()).hash());
    }

    @Test
    void whatTellsTheGroupIsStrippedAndWordsAreCleaned() throws IOException {
        assertEquals(List.of("the", "pitcher", "in", "the", "qqq", "was", "the", "best", "i", "saw", "in", "qqq", ",",
                "do", "n", "'", "t", "you", "agree", "?", "josé", "thinks", "so", "too", "."),
                Counts.find(read("20news-bydate", Map.of()), "rec.sport.baseball/100").tokens());
    }

    @Test
    void headersFootersAndQuotesCanBeKept() throws IOException {
        Corpus corpus = read("20news-bydate", Map.of("headers", "false", "footers", "false", "quotes", "false"));
        List<String> tokens = Counts.find(corpus, "rec.sport.hockey/200").tokens();
        assertEquals(List.of("from", ":", "ann", "@", "example", ".", "org"), tokens.subList(0, 7));
        assertEquals("springfield", tokens.get(tokens.size() - 1));
    }

    @Test
    void splitsCanBeThoseByDate() throws IOException {
        Corpus corpus = read("20news-bydate", Map.of("splits", "byDate", "devShare", "0.3"));
        assertEquals(List.of("rec.sport.baseball/103", "rec.sport.baseball/104", "rec.sport.hockey/203",
                "rec.sport.hockey/204"), Counts.ids(corpus, Split.TEST));
        assertEquals(List.of(4, 2, 4), Counts.unfiltered(corpus));
    }

    @Test
    void splitsByDateNeedTheirFolders() {
        String message = problem("20news-18828", Map.of("splits", "byDate"));
        assertEquals(Fixture.of("newsgroups/20news-18828/rec.sport.baseball/100") + ": found a post that is not split"
                + " by date, expected folders 20news-bydate-train and 20news-bydate-test, or splits that are drawn",
                message);
    }

    @Test
    void aGroupWithoutPostsIsNamed() {
        assertEquals(Fixture.of("newsgroups/20news-bydate") + ": found no post of sci.med, expected the folders of its"
                + " groups, within 20news-bydate-train and 20news-bydate-test or directly",
                problem("20news-bydate", Map.of("groups", "rec.sport.hockey, sci.med")));
    }

    @Test
    void oneGroupIsNoTask() {
        assertEquals(Fixture.of("newsgroups/20news-bydate") + ": found the one label rec.sport.hockey, expected texts"
                + " of at least two different labels", problem("20news-bydate", Map.of("groups", "rec.sport.hockey")));
    }

    private static Corpus read(String layout, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("lengthFilter", "none"));
        settings.putAll(given);
        settings.put("folder", Fixture.of("newsgroups").resolve(layout).toString());
        return Declared.corpus("newsgroups", settings);
    }

    private static String problem(String layout, Map<String, String> given) {
        return assertThrows(MalformedDataException.class, () -> read(layout, given)).getMessage();
    }
}
