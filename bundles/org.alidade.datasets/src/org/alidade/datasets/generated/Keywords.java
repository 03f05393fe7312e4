package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Texts of neutral words among which one or a few words of a topic stand; the topic is the label, those words are the
 * rationale. A bag of words solves it: the control for corpora that need more.
 */
public final class Keywords implements DatasetReader {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private static final List<String> NEUTRAL = List.of("""
            the a this that some every another each their our one two was is has had did does came went saw said made
            took gave kept found left told asked began stayed people place thing day week year morning evening street
            house room door table window paper story then there here again also still soon later before after often
            always near over with from into old new small large long short early late whole other same first last next
            """.split("\\s+"));

    /** Words by topic, in the order in which classes are taken. */
    static final Map<String, List<String>> TOPICS = topics();

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        List<String> labels = List.copyOf(TOPICS.keySet()).subList(0, settings.integer("classes"));
        int most = settings.integer("maximumKeywords");
        new BalancedCorpus("keywords", labels, (label, random) -> draw(TOPICS.get(labels.get(label)), most, random))
                .write(settings, sink, monitor);
    }

    private static Drawn draw(List<String> topic, int most, RandomGenerator random) {
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        int keywords = random.nextInt(1, most + 1);
        List<String> words = new ArrayList<>();
        IntStream.range(0, keywords).forEach(i -> words.add(Planted.mark(Choices.pick(topic, random))));
        IntStream.range(keywords, length).forEach(i -> words.add(Choices.pick(NEUTRAL, random)));
        return Drawn.of(Planted.parse(String.join(" ", Choices.shuffled(words, random))));
    }

    private static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("sport", List.of("goal", "coach", "match", "referee", "stadium", "league", "striker", "trophy"));
        topics.put("food", List.of("bread", "soup", "recipe", "cheese", "kitchen", "pepper", "oven", "butter"));
        topics.put("music", List.of("violin", "concert", "melody", "singer", "drum", "choir", "piano", "chord"));
        topics.put("weather", List.of("rain", "storm", "cloud", "snow", "wind", "thunder", "frost", "fog"));
        topics.put("travel", List.of("train", "airport", "luggage", "passport", "ferry", "ticket", "hotel", "map"));
        return topics;
    }
}
