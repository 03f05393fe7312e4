package org.alidade.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The planted truth of the stories, by acting them out: the sentences are read one by one and remembered. */
class StoriesTest {

    private static final String UNKNOWN = "unknown";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void actingTheStoryOutGivesTheLabel(int facts) throws IOException {
        for (Example story : stories(facts)) {
            assertEquals(story.label(), answer(sentences(story.tokens()), story.query()), story.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theRationaleIsAsManyWholeSentencesAsFacts(int facts) throws IOException {
        for (Example story : stories(facts)) {
            assertEquals(facts, supporting(story).size(), story.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSupportingSentencesAloneGiveTheLabel(int facts) throws IOException {
        for (Example story : stories(facts)) {
            assertEquals(story.label(), answer(supporting(story), story.query()), story.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withoutTheSupportingSentencesTheAnswerIsAnother(int facts) throws IOException {
        for (Example story : stories(facts)) {
            List<List<String>> rest = sentences(story.tokens());
            rest.removeAll(supporting(story));
            assertNotEquals(story.label(), answer(rest, story.query()), story.toString());
        }
    }

    @Test
    void questionsAskForPeopleOrThings() throws IOException {
        assertTrue(stories(1).stream().allMatch(story -> story.query().size() == 3));
        assertTrue(stories(2).stream().allMatch(story -> story.query().size() == 4));
    }

    private static List<Example> stories(int facts) throws IOException {
        return Declared.corpus("stories", Map.of("facts", String.valueOf(facts))).examples(Split.TRAIN);
    }

    private static List<List<String>> supporting(Example story) {
        List<List<String>> supporting = new ArrayList<>();
        int from = 0;
        for (List<String> sentence : sentences(story.tokens())) {
            List<Integer> positions = new ArrayList<>();
            for (int i = from; i < from + sentence.size(); i++) {
                positions.add(i);
            }
            if (story.rationale().orElseThrow().positions().containsAll(positions)) {
                supporting.add(sentence);
            }
            from += sentence.size() + 1;
        }
        int words = supporting.stream().mapToInt(List::size).sum();
        assertEquals(story.rationale().orElseThrow().positions().size(), words);
        return supporting;
    }

    private static List<List<String>> sentences(List<String> tokens) {
        List<List<String>> sentences = new ArrayList<>();
        for (String sentence : String.join(" ", tokens).split(" \\. ")) {
            sentences.add(List.of(sentence.split(" ")));
        }
        return sentences;
    }

    /** "P went to the L" puts P in L, "P took the T" gives T to P, a thing is where its owner is. */
    private static String answer(List<List<String>> sentences, List<String> question) {
        Map<String, String> where = new HashMap<>();
        Map<String, String> owner = new HashMap<>();
        for (List<String> sentence : sentences) {
            String object = sentence.get(sentence.size() - 1);
            (sentence.contains("to") ? where : owner).put(sentence.contains("to") ? sentence.get(0) : object,
                    sentence.contains("to") ? object : sentence.get(0));
        }
        String asked = question.get(question.size() - 1);
        return where.getOrDefault(owner.getOrDefault(asked, asked), UNKNOWN);
    }
}
