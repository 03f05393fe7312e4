package org.alidade.learn.pair;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.data.Example;

/** Which answers are possible; the others have probability 0. */
@FunctionalInterface
interface Candidates {

    /** The classes that an example may have; empty if all. */
    Optional<BitSet> of(Example example);

    /** Every answer. */
    static Candidates all() {
        return example -> Optional.empty();
    }

    /**
     * The answers that are a token of the paragraph.
     *
     * <p><b>Source</b>: Jain and Wallace 2019, CNN. <b>Differs</b>: where none is, all are possible.
     */
    static Candidates inText(List<String> answers) {
        return example -> {
            Set<String> words = new HashSet<>(example.tokens());
            BitSet possible = new BitSet(answers.size());
            for (int o = 0; o < answers.size(); o++) {
                possible.set(o, words.contains(answers.get(o)));
            }
            return possible.isEmpty() ? Optional.empty() : Optional.of(possible);
        };
    }
}
