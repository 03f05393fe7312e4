package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "bad", 0f);
    private static final Variation AVERAGE = Variation.NONE.with(ContributionKind.ENCODER, "org.alidade.learn.average");
    private static final Variation GUIDED = AVERAGE.with(ContributionKind.MODEL, "org.alidade.learn.guided");

    @Test
    void theFourGuidesOfThePaperAreTrainedAndTheSubjectStandsBeside() {
        WordSubject subject = subject();
        Table table = subject.measure("guides", Map.of("lambda", "5e-4"));
        assertEquals(List.of("subject", "uniform", "trained", "base", "adversary"),
                IntStream.range(0, table.rows()).mapToObj(row -> table.text("model", row)).toList());
        List<Variation> asked = subject.asked();
        assertEquals(5, asked.size());
        assertEquals(AVERAGE.with(ContributionKind.ATTENTION, "org.alidade.learn.uniform"), asked.get(0));
        assertEquals(AVERAGE, asked.get(1));
        assertEquals(GUIDED.taughtBy(subject), asked.get(2));
        assertEquals(GUIDED, untaught(asked.get(4)));
    }

    /** The adversary keeps the encoder of the subject and is the teacher of the last guide. */
    @Test
    void theAdversaryIsTaughtByTheSubjectAndTeachesTheLastGuide() {
        WordSubject subject = subject();
        subject.measure("guides", Map.of("lambda", "0.001", "adversaryEpochs", "12"));
        Variation adversary = subject.asked().get(3);
        assertEquals(Variation.NONE.with(ContributionKind.MODEL, "org.alidade.learn.adversary")
                .withSetting(ContributionKind.MODEL, "lambda", "0.001")
                .withSetting(ContributionKind.MODEL, "scale", "code")
                .withSetting(ContributionKind.MODEL, "epochs", "12").taughtBy(subject), adversary);
        assertSame(subject.given().get(3), subject.asked().get(4).teacher().orElseThrow());
    }

    /** All attention of the guide on good: yes for certain, right; evenly: .5, which is no. */
    @Test
    void aGuideThatPointsRightIsBetterThanEvenWeights() {
        Table table = subject().measure("guides");
        assertArrayEquals(new double[] {0, 0, 0, 1, 0}, table.numbers("correct"));
        assertArrayEquals(new double[] {0, 0, 0, 1, 0}, table.numbers("f1"));
    }

    private static Variation untaught(Variation variation) {
        return new Variation(variation.seed(), variation.ids(), variation.settings(), Optional.empty());
    }

    private static WordSubject subject() {
        WordSubject[] made = new WordSubject[1];
        made[0] = WordSubject.of(WordModel.even(VALUES), "good bad")
                .training(variation -> variation.equals(GUIDED.taughtBy(made[0]))
                        ? new WordModel(Map.of("good", 9f), VALUES)
                        : WordModel.even(VALUES));
        return made[0];
    }
}
