package org.alidade.datasets.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences that reviews of one kind of thing are made of. A word {@code $slot} of a pattern is replaced by one of
 * the slot's fillers, {@code $+slot} by one of the wanted polarity; {@code *} marks the words that decide.
 */
final class ReviewSentences {

    private static final List<String> PLAIN = List.of("the $subject was $degree *$+adjective",
            "i found the $subject $degree *$+adjective", "there was $amount *$+quality in the $subject",
            "we *$+liked the $subject", "what a *$+adjective $subject",
            "the $subject is *$+adjective and full of *$+quality");

    private static final List<String> NEGATED = List.of("the $subject was *$negator $degree *$+adjective",
            "i did *not find the $subject $degree *$+adjective", "there was *$none *$+quality in the $subject",
            "we *$rarely *$+liked the $subject", "*nobody could call the $subject $degree *$+adjective");

    private static final List<String> DISTRACTORS = List.of("my $very $+adjective $relative came along",
            "a $+adjective $relative sat beside me", "we talked about a $+adjective trip");

    private static final List<String> NEUTRAL = List.of("i $saw it on $day", "there was no queue at the door",
            "nobody told us the price", "we paid with a card", "my $relative $saw it on $day",
            "we talked about it on $day");

    /** No polar word starts with a vowel: an article {@code an} beside it would tell which. */
    private static final Map<String, List<String>> FILLERS = Map.ofEntries(
            Map.entry("NEGATIVE/adjective", words("bad boring dull dreadful sad silly clumsy poor terrible tiresome")),
            Map.entry("POSITIVE/adjective",
                    words("good great funny charming clever lovely brilliant pleasant fine nice")),
            Map.entry("NEGATIVE/quality", words("noise boredom nonsense tedium clutter rubbish")),
            Map.entry("POSITIVE/quality", words("fun charm wit warmth joy magic")),
            Map.entry("NEGATIVE/liked", words("hated disliked regretted loathed resented")),
            Map.entry("POSITIVE/liked", words("liked loved enjoyed admired praised")),
            Map.entry("negator", words("not never hardly")), Map.entry("rarely", words("never hardly")),
            Map.entry("none", List.of("no", "hardly any", "not much")),
            Map.entry("degree", List.of("", "", "very", "really", "quite", "so")),
            Map.entry("very", List.of("", "very", "really")),
            Map.entry("amount", List.of("", "much", "so much", "plenty of")),
            Map.entry("relative", words("friend sister brother uncle aunt colleague")),
            Map.entry("saw", words("saw found tried chose")),
            Map.entry("day", words("monday tuesday wednesday thursday friday saturday sunday")));

    /** Reviews of films and of products. */
    static final List<ReviewSentences> DOMAINS = List.of(
            new ReviewSentences(words("film movie plot script acting ending soundtrack dialogue"),
                    List.of("the $very $+adjective villain drives a truck", "it is about a $+adjective king",
                            "in one scene a $+adjective song is played"),
                    List.of("it runs for two hours", "we did not see the trailer", "it is set in a port",
                            "i have never read the book")),
            new ReviewSentences(words("phone laptop camera headset screen battery keyboard speaker"),
                    List.of("the $very $+adjective neighbour has one too", "a $+adjective song played in the shop",
                            "it arrived on a $+adjective day"),
                    List.of("it came in a box", "i never opened the manual", "it is sold in three colours",
                            "we did not need a cable")));

    private final Map<String, List<String>> fillers;
    private final List<String> distractors;
    private final List<String> neutral;

    private ReviewSentences(List<String> subjects, List<String> distractors, List<String> neutral) {
        this.fillers = new HashMap<>(FILLERS);
        this.fillers.put("subject", subjects);
        this.distractors = distractors;
        this.neutral = neutral;
    }

    /** A judgement by words of a polarity. */
    String plain(Polarity words, RandomGenerator random) {
        return fill(Choices.pick(PLAIN, random), words, random);
    }

    /** A judgement that negates words of a polarity. */
    String negated(Polarity words, RandomGenerator random) {
        return fill(Choices.pick(NEGATED, random), words, random);
    }

    /** Words of a polarity, said of something else. */
    String distractor(Polarity words, RandomGenerator random) {
        List<String> patterns = Stream.concat(DISTRACTORS.stream(), distractors.stream()).toList();
        return fill(Choices.pick(patterns, random), words, random);
    }

    /** No judgement at all. */
    String neutral(RandomGenerator random) {
        List<String> patterns = Stream.concat(NEUTRAL.stream(), neutral.stream()).toList();
        return fill(Choices.pick(patterns, random), Polarity.POSITIVE, random);
    }

    private String fill(String pattern, Polarity polarity, RandomGenerator random) {
        return Stream.of(pattern.split(" ")).map(word -> fillWord(word, polarity, random))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private String fillWord(String word, Polarity polarity, RandomGenerator random) {
        boolean decides = word.startsWith("*");
        String slot = decides ? word.substring(1) : word;
        if (!slot.startsWith("$")) {
            return word;
        }
        String name = slot.startsWith("$+") ? polarity + "/" + slot.substring(2) : slot.substring(1);
        String words = Choices.pick(fillers.get(name), random);
        return decides ? Planted.mark(words) : words;
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
