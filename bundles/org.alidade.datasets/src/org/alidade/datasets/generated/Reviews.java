package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Reviews of films and products. One or two sentences judge the subject, all in the sense of the label, plainly
 * ("the plot was very clever") or by negation ("we hardly enjoyed the film"); up to three say nothing of it, some of
 * them with the same polar words about something else ("my sad friend came along") or with a negator beside the point
 * ("there was no queue"). The rationale is the polar words of the judgements and their negators.
 *
 * <p>A logistic regression on the words, in whatever order, gets two thirds of the reviews right with the default
 * settings, little more than half with every other judgement negated, and all without negation and distractors.
 */
public final class Reviews implements DatasetReader {

    static final String NEGATIVE = "negative";
    static final String POSITIVE = "positive";

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        Shares shares = new Shares(settings.number("negation"), settings.number("distractors"));
        new BalancedCorpus("reviews", List.of(NEGATIVE, POSITIVE),
                (label, random) -> draw(Polarity.values()[label], shares, random)).write(settings, sink, monitor);
    }

    private static Drawn draw(Polarity sentiment, Shares shares, RandomGenerator random) {
        ReviewSentences sentences = Choices.pick(ReviewSentences.DOMAINS, random);
        int judgements = random.nextInt(1, 3);
        int others = random.nextInt(5 - judgements);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < judgements; i++) {
            text.add(random.nextDouble() < shares.negation() ? sentences.negated(sentiment.opposite(), random)
                    : sentences.plain(sentiment, random));
        }
        for (int i = 0; i < others; i++) {
            text.add(random.nextDouble() < shares.distractors()
                    ? sentences.distractor(Choices.pick(List.of(Polarity.values()), random), random)
                    : sentences.neutral(random));
        }
        return Drawn.of(Planted.parse(String.join(" . ", Choices.shuffled(text, random)) + " ."));
    }

    /**
     * How often.
     *
     * @param negation    of the judgements are negated, in [0, 1]
     * @param distractors of the other sentences have polar words, in [0, 1]
     */
    private record Shares(double negation, double distractors) {
    }
}
