package org.alidade.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param python  the interpreter
 * @param scripts folder of the scripts of the PyTorch side
 * @param parts   to measure
 * @param sst     folder of the Stanford Sentiment Treebank; empty for generated texts alone
 * @param rounds  measured for each training, at least 1
 */
record Options(String python, Path scripts, Set<Part> parts, Optional<Path> sst, int rounds) {

    private static final int ROUNDS = 9;

    /** A part that can be asked for by its name in lower case. */
    enum Part {
        TRAINING, PROBES
    }

    /** @throws IllegalArgumentException if it is not understood; the message says why */
    static Options of(String[] arguments) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Optional<Path> sst = Optional.empty();
        int rounds = ROUNDS;
        List<String> rest = new ArrayList<>(Arrays.asList(arguments).subList(2, arguments.length));
        for (Iterator<String> words = rest.iterator(); words.hasNext();) {
            String word = words.next();
            switch (word) {
            case "--sst" -> sst = Optional.of(folder(word, value(word, words)));
            case "--rounds" -> rounds = positive(word, value(word, words));
            default -> parts.add(part(word));
            }
        }
        return new Options(arguments[0], Path.of(arguments[1]), parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
                sst, rounds);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("a value is missing after " + option);
        }
        return words.next();
    }

    private static Path folder(String option, String value) {
        Path folder = Path.of(value).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(option + " is \"" + value + "\", expected a folder");
        }
        return folder;
    }

    private static int positive(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is \"" + value + "\", expected a number from 1 on", e);
        }
        throw new IllegalArgumentException(option + " is " + value + ", expected a number from 1 on");
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values()).filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word)).findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + word + "\" is unknown, expected training, probes, --sst FOLDER or --rounds NUMBER"));
    }
}
