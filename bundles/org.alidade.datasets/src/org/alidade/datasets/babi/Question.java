package org.alidade.datasets.babi;

import java.util.List;

import org.alidade.core.data.Rationale;
import org.alidade.datasets.file.Place;

/**
 * A question with the story before it.
 *
 * @param place     where the question stands
 * @param story     words of the sentences so far, with a full stop between sentences
 * @param sentences where each sentence starts in the story
 * @param words     of the question, without question mark
 * @param answer    as written
 * @param support   the words of the sentences that support the answer
 */
record Question(Place place, List<String> story, List<Integer> sentences, List<String> words, String answer,
        Rationale support) {
}
