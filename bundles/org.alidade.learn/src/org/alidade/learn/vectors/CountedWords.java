package org.alidade.learn.vectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of texts that are frequent enough, the most frequent first, and the texts as their numbers. */
final class CountedWords {

    private final List<String> words = new ArrayList<>();
    private final long[] counts;
    private final List<int[]> texts = new ArrayList<>();
    private final long total;

    CountedWords(Iterable<List<String>> source, int minimumCount) {
        Map<String, long[]> frequency = new HashMap<>();
        for (List<String> text : source) {
            text.forEach(word -> frequency.computeIfAbsent(word, unused -> new long[1])[0]++);
        }
        frequency.entrySet().stream().filter(entry -> entry.getValue()[0] >= minimumCount)
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(entry -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> words.add(entry.getKey()));
        counts = words.stream().mapToLong(word -> frequency.get(word)[0]).toArray();
        number(source);
        total = texts.stream().mapToLong(text -> text.length).sum();
    }

    private void number(Iterable<List<String>> source) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        for (List<String> text : source) {
            texts.add(text.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray());
        }
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /** How often a word occurs. */
    long count(int number) {
        return counts[number];
    }

    /** Tokens of all texts together, rare words left out. */
    long total() {
        return total;
    }

    /** The texts, rare words left out. */
    List<int[]> texts() {
        return texts;
    }
}
