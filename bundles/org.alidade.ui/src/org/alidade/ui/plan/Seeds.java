package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Seeds as a field shows them: {@code 1, 2, 7}; {@code 1-5} is understood too. */
final class Seeds {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\s*-\\s*(\\d{1,18})");
    private static final Pattern SINGLE = Pattern.compile("-?\\d{1,18}");
    private static final int MOST = 1000;

    private Seeds() {
    }

    static String text(List<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The seeds that a text means; empty if it means none, or more than a thousand. */
    static Optional<List<Long>> parse(String text) {
        List<Long> seeds = new ArrayList<>();
        for (String part : text.strip().split("[,\\s]*[,\\n][,\\s]*")) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                long first = Long.parseLong(range.group(1));
                long last = Long.parseLong(range.group(2));
                if (last < first || last - first >= MOST) {
                    return Optional.empty();
                }
                LongStream.rangeClosed(first, last).forEach(seeds::add);
            } else if (SINGLE.matcher(part).matches()) {
                seeds.add(Long.valueOf(part));
            } else if (!part.isEmpty()) {
                return Optional.empty();
            }
        }
        return seeds.size() > MOST ? Optional.empty() : Optional.of(seeds);
    }
}
