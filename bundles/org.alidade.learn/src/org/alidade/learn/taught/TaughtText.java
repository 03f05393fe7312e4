package org.alidade.learn.taught;

import java.util.List;

import org.alidade.core.data.Example;
import org.alidade.learn.network.Text;
import org.alidade.learn.network.Words;

/**
 * A text that a teacher can be asked about.
 *
 * @param words   its word numbers
 * @param example what it was made of
 */
record TaughtText(Words words, Example example) implements Text {

    @Override
    public int length() {
        return words.length();
    }

    static List<Words> words(List<TaughtText> batch) {
        return batch.stream().map(TaughtText::words).toList();
    }

    static List<Example> examples(List<TaughtText> batch) {
        return batch.stream().map(TaughtText::example).toList();
    }
}
