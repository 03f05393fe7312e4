package org.alidade.datasets.newsgroups;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alidade.core.setting.Settings;

/**
 * Takes off a post what tells its group without its topic.
 *
 * <p><b>Source</b>: the options headers, footers and quotes of {@code fetch_20newsgroups} in scikit-learn, which Jain
 * and Wallace 2019 used. <b>Differs</b>: nothing.
 *
 * @param parts what is taken off
 */
record Stripping(List<Part> parts) {

    private static final Pattern QUOTED = Pattern
            .compile("(writes in|writes:|wrote:|says:|said:|^In article|^Quoted from|^\\||^>)");

    /** A part of a post; the order is that in which they are taken off. */
    enum Part {
        HEADERS("headers"), FOOTERS("footers"), QUOTES("quotes");

        private final String setting;

        Part(String setting) {
            this.setting = setting;
        }
    }

    Stripping {
        parts = List.copyOf(parts);
    }

    static Stripping of(Settings settings) {
        return new Stripping(Arrays.stream(Part.values()).filter(part -> settings.flag(part.setting)).toList());
    }

    /** What is left of a post. */
    String strip(String post) {
        String rest = post.replace("\r\n", "\n");
        for (Part part : parts) {
            rest = switch (part) {
            case HEADERS -> withoutHeaders(rest);
            case FOOTERS -> withoutFooter(rest);
            case QUOTES -> withoutQuotes(rest);
            };
        }
        return rest;
    }

    /** What follows the first empty line; nothing if there is none. */
    private static String withoutHeaders(String post) {
        int end = post.indexOf("\n\n");
        return end < 0 ? "" : post.substring(end + 2);
    }

    /** What precedes the last line that is empty or only dashes, unless that is the first. */
    private static String withoutFooter(String post) {
        String[] lines = post.strip().split("\n", -1);
        int last = lines.length - 1;
        while (last > 0 && !lines[last].strip().replace("-", "").isEmpty()) {
            last--;
        }
        return last > 0 ? String.join("\n", Arrays.asList(lines).subList(0, last)) : post;
    }

    private static String withoutQuotes(String post) {
        return Arrays.stream(post.split("\n", -1)).filter(line -> !QUOTED.matcher(line).find())
                .collect(Collectors.joining("\n"));
    }
}
