package org.alidade.learn.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.data.Example;
import org.alidade.learn.network.Text;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.tape.Packed;

/**
 * A document as word numbers, without marks, with what attention is spread over.
 *
 * @param words    number of each token, sentence after sentence, [n]; not to be changed
 * @param segments lengths of the sentences, all at least 1; empty if tokens are attended to directly; not to be changed
 */
record Document(int[] words, int[] segments) implements Text {

    /** An example whose tokens are attended to. */
    static Document ofTokens(Example example, Vocabulary vocabulary) {
        return new Document(vocabulary.numbers(example.tokens()), new int[0]);
    }

    /** An example whose sentences are attended to. */
    static Document ofSentences(Example example, Vocabulary vocabulary) {
        return new Document(vocabulary.numbers(example.tokens()),
                Sentences.of(example).stream().mapToInt(List::size).toArray());
    }

    @Override
    public int length() {
        return words.length;
    }

    @Override
    public int units() {
        return segments.length == 0 ? words.length : segments.length;
    }

    /** The word of each row of a batch: [rows]. */
    static int[] ids(List<Document> batch) {
        return batch.stream().flatMapToInt(document -> IntStream.of(document.words)).toArray();
    }

    /** Where the sentences of all documents begin and end among the words; no sequences if there are none. */
    static Packed sentences(List<Document> batch) {
        return new Packed(batch.stream().flatMapToInt(document -> IntStream.of(document.segments)).toArray(), 0);
    }

    /** Where the documents begin and end among what attention is spread over. */
    static Packed units(List<Document> batch) {
        return new Packed(batch.stream().mapToInt(Document::units).toArray(), 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && Arrays.equals(words, document.words)
                && Arrays.equals(segments, document.segments);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(words) + Arrays.hashCode(segments);
    }
}
