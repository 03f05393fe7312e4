package org.alidade.probes.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;

/**
 * Which tokens of a text each unit of attention stands for, so that units can be deleted from the text: a token each, or
 * a sentence or another run of tokens each.
 */
public final class TextUnits {

    private final Example example;
    private final List<String> words;
    private final int[] starts; // [n + 1], first token of each unit, then the number of tokens
    private final int[] sentenceOf; // [tokens], -1 where sentences are not told

    private TextUnits(Example example, int[] starts) {
        this.example = example;
        this.words = example.tokens();
        this.starts = starts;
        boolean runs = starts.length - 1 < words.size();
        this.sentenceOf = runs && example.sentences().isEmpty() ? numbers(starts) : sentences(example);
    }

    /**
     * The units of a reading.
     *
     * @throws IllegalStateException if they are not the tokens of the example, one by one or in runs with spaces between
     */
    public static TextUnits of(Reading reading) {
        Example example = reading.example();
        List<String> units = reading.units();
        int[] starts = new int[units.size() + 1];
        for (int unit = 0; unit < units.size(); unit++) {
            starts[unit + 1] = end(example, starts[unit], units.get(unit));
        }
        if (starts[units.size()] != example.tokens().size() || units.size() != reading.attention().length) {
            throw new IllegalStateException("Instance " + example.id() + ": attention is spread over "
                    + reading.attention().length + " units that are not the " + example.tokens().size()
                    + " tokens of the text, one by one or in runs; parts of such a text cannot be deleted");
        }
        return new TextUnits(example, starts);
    }

    /** Where the run of tokens ends that begins at a token and reads as a unit; -1 if none does. */
    private static int end(Example example, int start, String unit) {
        int length = -1;
        for (int token = start; token >= 0 && token < example.tokens().size() && length < unit.length(); token++) {
            String word = example.tokens().get(token);
            if (!unit.startsWith(word, length + 1)) {
                return -1;
            }
            length += 1 + word.length();
            if (length == unit.length()) {
                return token + 1;
            }
        }
        return -1;
    }

    /** Number of units n. */
    public int size() {
        return starts.length - 1;
    }

    /** The units that contain a token that decides the label; empty if those tokens are not known. */
    public Optional<BitSet> deciding() {
        return example.rationale().map(rationale -> {
            int[] unitOf = numbers(starts);
            BitSet deciding = new BitSet(size());
            rationale.positions().forEach(position -> deciding.set(unitOf[position]));
            return deciding;
        });
    }

    /** Number of tokens of the text that is left of some units. */
    int tokens(BitSet kept) {
        return kept.stream().map(unit -> starts[unit + 1] - starts[unit]).sum();
    }

    /**
     * The text that is left if only some units are kept, in their order; the question stays. Sentences of which something
     * is left stay sentences; so do units that are runs of tokens if the text tells no sentences.
     *
     * @param kept units, at least one
     */
    Example keeping(BitSet kept) {
        if (kept.isEmpty() || kept.length() > size()) {
            throw new IllegalArgumentException("Instance " + example.id() + ": expected at least one of " + size()
                    + " units to keep, found " + kept);
        }
        List<String> tokens = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        int sentence = -1;
        for (int unit = kept.nextSetBit(0); unit >= 0; unit = kept.nextSetBit(unit + 1)) {
            for (int token = starts[unit]; token < starts[unit + 1]; token++) {
                if (sentenceOf[token] != sentence) {
                    sentence = sentenceOf[token];
                    sentences.add(tokens.size());
                }
                tokens.add(words.get(token));
            }
        }
        return new Example(example.id() + " in part", tokens, example.query(), example.label(), Optional.empty(),
                sentences);
    }

    /** Number of the sentence of each token, from 0; -1 if sentences are not told [tokens]. */
    private static int[] sentences(Example example) {
        int tokens = example.tokens().size();
        int[] starts = new int[example.sentences().size() + 1];
        for (int i = 0; i < starts.length - 1; i++) {
            starts[i] = example.sentences().get(i);
        }
        starts[starts.length - 1] = tokens;
        if (starts.length > 1) {
            return numbers(starts);
        }
        int[] none = new int[tokens];
        Arrays.fill(none, -1);
        return none;
    }

    /**
     * Number of the run of each token [tokens].
     *
     * @param starts of the runs, then the number of tokens
     */
    private static int[] numbers(int[] starts) {
        int[] numbers = new int[starts[starts.length - 1]];
        for (int run = 0; run < starts.length - 1; run++) {
            Arrays.fill(numbers, starts[run], starts[run + 1], run);
        }
        return numbers;
    }
}
