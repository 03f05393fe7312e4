package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Minutes of meetings, documents of several sentences. One plan is accepted; its topic is the label, and the words of
 * that one sentence are the rationale. Plans of other topics are refused, other sentences speak of the usual. Which
 * topic is meant follows only from the words of a sentence together, which document from one sentence alone: the ground
 * for models of words in sentences in documents. Sentences are told, each ends with a full stop.
 *
 * <p>Verbs of accepting are also used of refusals ("the board did not accept the choir plan"), so that neither they nor
 * the number of words of a topic give the label away.
 */
public final class Minutes implements DatasetReader {

    private static final List<String> BODIES = List.of("board", "council", "committee", "assembly");
    private static final List<String> KINDS = List.of("plan", "proposal", "project", "budget");
    private static final List<String> ACCEPT = List.of("accept", "approve", "welcome", "adopt");
    private static final List<String> REFUSED = List.of("rejected", "refused", "postponed", "dropped");
    private static final List<String> USUAL = List.of("coffee was served at nine", "the chair opened the meeting",
            "two members came late", "the minutes of last time were read", "nobody had a question",
            "the next meeting is on friday", "the room was too small", "a letter was read aloud");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        List<String> labels = List.copyOf(Keywords.TOPICS.keySet()).subList(0, settings.integer("classes"));
        Sizes sizes = new Sizes(settings.integer("maximumRefused"), settings.integer("maximumUsual"));
        new BalancedCorpus("minutes", labels, (label, random) -> draw(label, labels, sizes, random)).write(settings,
                sink, monitor);
    }

    private static Drawn draw(int label, List<String> labels, Sizes sizes, RandomGenerator random) {
        List<String> others = Stream.concat(labels.subList(0, label).stream(),
                labels.subList(label + 1, labels.size()).stream()).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(Planted.mark(accepted(labels.get(label), random)));
        int refused = random.nextInt(1, sizes.refused() + 1);
        for (int i = 0; i < refused; i++) {
            sentences.add(refused(Choices.pick(others, random), random));
        }
        int usual = random.nextInt(1, sizes.usual() + 1);
        Choices.shuffled(USUAL, random).subList(0, usual).forEach(sentences::add);
        String text = String.join(" . ", Choices.shuffled(sentences, random)) + " .";
        return Drawn.of(Planted.parse(text)).withSentences();
    }

    private static String accepted(String topic, RandomGenerator random) {
        return "the " + Choices.pick(BODIES, random) + " did " + Choices.pick(ACCEPT, random) + " the "
                + plan(topic, random);
    }

    private static String refused(String topic, RandomGenerator random) {
        String body = "the " + Choices.pick(BODIES, random);
        return (random.nextBoolean() ? body + " did not " + Choices.pick(ACCEPT, random)
                : body + " " + Choices.pick(REFUSED, random)) + " the " + plan(topic, random);
    }

    private static String plan(String topic, RandomGenerator random) {
        return Choices.pick(Keywords.TOPICS.get(topic), random) + " " + Choices.pick(KINDS, random);
    }

    /** Most sentences of a kind; there is at least one of each. */
    private record Sizes(int refused, int usual) {
    }
}
