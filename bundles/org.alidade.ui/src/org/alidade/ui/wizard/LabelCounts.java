package org.alidade.ui.wizard;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Preview.Extent;
import org.alidade.core.data.Split;
import org.alidade.ui.Messages;

/**
 * How many examples have each label.
 *
 * @param of      what they are counts of, a sentence
 * @param bySplit with an entry for every split
 */
record LabelCounts(String of, Map<Split, Map<String, Integer>> bySplit) {

    static LabelCounts of(Preview preview) {
        Map<Split, Map<String, Integer>> counts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            counts.put(split, preview.counts(split));
        }
        int seen = preview.examples().values().stream().mapToInt(examples -> examples.size()).sum();
        return new LabelCounts(Messages.bind(
                preview.extent() == Extent.WHOLE ? Messages.Data_whole : Messages.Data_beginning, seen), counts);
    }

    static LabelCounts of(Corpus corpus) {
        Map<Split, Map<String, Integer>> counts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            Map<String, Integer> ofSplit = new LinkedHashMap<>();
            for (int label = 0; label < corpus.labels().size(); label++) {
                ofSplit.put(corpus.labels().get(label), corpus.count(split, label));
            }
            counts.put(split, ofSplit);
        }
        int read = Stream.of(Split.values()).mapToInt(corpus::unfiltered).sum();
        int kept = Stream.of(Split.values()).mapToInt(split -> corpus.examples(split).size()).sum();
        return new LabelCounts(Messages.bind(Messages.Data_counted, read, kept), counts);
    }

    /** Whether no example has a label. */
    boolean isNowhere(String label) {
        return bySplit.values().stream().allMatch(counts -> counts.getOrDefault(label, 0) == 0);
    }
}
