package org.alidade.learn.model;

import java.util.List;

import org.alidade.learn.tape.Packed;

/** Texts as word numbers, one after the other. */
final class TokenBatch {

    private final Packed tokens;
    private final int[] ids;

    private TokenBatch(Packed tokens, int[] ids) {
        this.tokens = tokens;
        this.ids = ids;
    }

    /** Texts with their marks. */
    static TokenBatch of(List<int[]> texts) {
        Packed tokens = new Packed(texts.stream().mapToInt(text -> text.length).toArray(), Vocabulary.EDGE);
        int[] ids = new int[tokens.rows()];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i), 0, ids, tokens.start(i), texts.get(i).length);
        }
        return new TokenBatch(tokens, ids);
    }

    /** Where the texts begin and end. */
    Packed tokens() {
        return tokens;
    }

    /** The word of each row, [rows]; not to be changed. */
    int[] ids() {
        return ids;
    }
}
