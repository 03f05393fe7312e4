package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Two texts and how they relate: the first says of some people where each is, is not, or may be, the second says of one
 * of them where that person is. It follows, contradicts, or is left open. The words that the first text says of this
 * person are the rationale; neither text alone tells the label.
 *
 * <p><b>Source</b>: labels and direction of Bowman et al. 2015 (SNLI), first text premise, second hypothesis.
 * <b>Differs</b>: own sentences from a small grammar.
 */
public final class Whereabouts implements DatasetReader {

    private static final List<String> LABELS = List.of("contradiction", "entailment", "neutral");
    private static final List<String> PEOPLE = List.of("anna", "boris", "clara", "david", "emma", "felix", "greta",
            "hugo");
    private static final List<String> PLACES = List.of("kitchen", "garden", "office", "cellar", "hall", "library",
            "garage", "attic");
    private static final String HERE = "is in the %1$s";
    private static final String EITHER = "is in the %1$s or the %2$s";
    private static final String NOT = "is not in the %1$s";

    /**
     * What is said of the person asked about.
     *
     * @param form  with two different places to fill in
     * @param place that the second text names: 0 or 1 of those, 2 another one
     */
    private record Saying(String form, int place) {
    }

    /** By label. */
    private static final List<List<Saying>> SAYINGS = List.of(
            List.of(new Saying(HERE, 2), new Saying(EITHER, 2), new Saying(NOT, 0)),
            List.of(new Saying(HERE, 0)),
            List.of(new Saying(EITHER, 0), new Saying(EITHER, 1), new Saying(NOT, 2)));

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        int most = settings.integer("maximumFacts");
        new BalancedCorpus("whereabouts", LABELS, (label, random) -> draw(label, most, random)).write(settings, sink,
                monitor);
    }

    private static Drawn draw(int label, int most, RandomGenerator random) {
        List<String> people = Choices.shuffled(PEOPLE, random).subList(0, random.nextInt(2, most + 1));
        Saying saying = Choices.pick(SAYINGS.get(label), random);
        List<String> places = Choices.shuffled(PLACES, random);
        List<String> facts = new ArrayList<>(IntStream.range(1, people.size())
                .mapToObj(i -> people.get(i) + " " + other(random)).toList());
        facts.add(Planted.mark(people.get(0) + " " + saying.form().formatted(places.get(0), places.get(1))));
        String text = Choices.shuffled(facts, random).stream().collect(Collectors.joining(" . "));
        List<String> second = List.of(people.get(0), "is", "in", "the", places.get(saying.place()));
        return new Drawn(Planted.parse(text), second).withSentences();
    }

    private static String other(RandomGenerator random) {
        List<String> places = Choices.shuffled(PLACES, random);
        return Choices.pick(List.of(HERE, EITHER, NOT), random).formatted(places.get(0), places.get(1));
    }
}
