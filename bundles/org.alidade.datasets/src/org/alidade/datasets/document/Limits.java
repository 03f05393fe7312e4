package org.alidade.datasets.document;

import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.text.Words;

/**
 * Which documents are too long; 0 is no limit.
 *
 * @param words            a document must have fewer, before splits are drawn
 * @param sentences        most sentences of a document of train and dev; those of test are untouched
 * @param wordsOfASentence most words of a sentence of train and dev
 */
record Limits(int words, int sentences, int wordsOfASentence) {

    /** As {@code wordLimit}, {@code sentenceLimit} and {@code sentenceWordLimit} say, as far as they are declared. */
    static Limits of(Settings settings) {
        return new Limits(integer(settings, "wordLimit"), integer(settings, "sentenceLimit"),
                integer(settings, "sentenceWordLimit"));
    }

    private static int integer(Settings settings, String key) {
        return settings.has(key) ? settings.integer(key) : 0;
    }

    /** Whether words count before splits are drawn. */
    boolean countWords() {
        return words > 0;
    }

    /** Whether a document is dropped before splits are drawn. */
    boolean exclude(Words found) {
        return words > 0 && found.tokens().size() >= words;
    }

    /** Whether a document is dropped from its split. */
    boolean exclude(Words found, Split split) {
        return split != Split.TEST && (sentences > 0 && found.sentences().size() > sentences
                || wordsOfASentence > 0 && found.longestSentence() > wordsOfASentence);
    }
}
