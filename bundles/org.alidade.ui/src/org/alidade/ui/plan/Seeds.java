package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Seeds as a field shows them: {@code 1, 2, 7}; {@code 1-5} is understood too, and shown if there are many. */
final class Seeds {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\s*-\\s*(\\d{1,18})");
    private static final Pattern SINGLE = Pattern.compile("-?\\d{1,18}");
    private static final int MOST = 200_000;
    /** Seeds in a row that are shown one by one. */
    private static final int MOST_APART = 10;

    private Seeds() {
    }

    static String text(List<Long> seeds) {
        List<String> parts = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= seeds.size(); next++) {
            boolean goesOn = next < seeds.size() && seeds.get(next) == seeds.get(next - 1) + 1;
            if (!goesOn) {
                boolean isRange = next - first > MOST_APART && seeds.get(first) >= 0;
                if (isRange) {
                    parts.add(seeds.get(first) + "-" + seeds.get(next - 1));
                } else {
                    seeds.subList(first, next).forEach(seed -> parts.add(seed.toString()));
                }
                first = next;
            }
        }
        return String.join(", ", parts);
    }

    /** The seeds that a text means; empty if it means none, or more than 200,000. */
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
