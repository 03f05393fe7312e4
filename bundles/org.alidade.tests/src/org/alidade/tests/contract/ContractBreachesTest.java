package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.alidade.contract.AttentionContract;
import org.alidade.contract.Breach;
import org.alidade.contract.Contract;
import org.alidade.contract.DatasetContract;
import org.alidade.contract.EncoderContract;
import org.alidade.contract.ProbeContract;
import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.learn.attention.AttentionFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract kit finds what is wrong: each rule is broken once. */
class ContractBreachesTest {

    private static final Column VALUE = new Column("value", "Value", ColumnType.NUMBER, "", 0, 1, Direction.NEUTRAL,
            "Something.");

    @Test
    void aProbeThatDrawsFromARandomnessOfItsOwnIsFound() {
        assertBreach("The same cell gives the same table", "row 0 was [0.", probe((subject, rows, monitor) -> {
            stopIfCancelled(monitor.isCanceled());
            subject.readings(monitor).forEach(reading -> rows.row().set("value", Math.random()).add());
        }));
    }

    @Test
    void aProbeThatMeasuresNothingIsFound() {
        assertBreach("Every cell is filled or explained, for 2 classes", "column value has no value at all",
                probe((subject, rows, monitor) -> {
                    stopIfCancelled(monitor.isCanceled());
                    subject.readings(monitor).forEach(reading -> rows.row().missing("value", "never").add());
                }));
    }

    @Test
    void aProbeThatReturnsNoNumberIsFound() {
        assertBreach("Texts of one token are no error", "Column value is given NaN",
                probe((subject, rows, monitor) -> {
                    stopIfCancelled(monitor.isCanceled());
                    for (Reading reading : subject.readings(monitor)) {
                        int others = reading.attention().length - 1;
                        rows.row().set("value", others == 0 ? Double.NaN : 1. / others).add();
                    }
                }));
    }

    @Test
    void aProbeThatNeverAsksItsMonitorIsFound() {
        assertBreach("A cancellation is answered within a second", "went on to its end",
                probe((subject, rows, monitor) -> {
                    for (Reading reading : subject.readings(monitor)) {
                        LockSupport.parkNanos(1_500_000);
                        rows.row().set("value", reading.attention()[0]).add();
                    }
                }));
    }

    @Test
    void aProbeThatWorksAlthoughItIsCancelledIsFound() {
        assertBreach("A cancellation before the beginning is answered", "it went on", probe((subject, rows,
                monitor) -> rows.row().set("value", subject.readings(new NullProgressMonitor()).size() / 10_000.)
                        .add()));
    }

    @Test
    @Tag("nd4j")
    void anEncoderThatDrawsFromARandomnessOfItsOwnIsFound() {
        assertBreach("The same seed gives the same states",
                (tape, tokens, x) -> Ops.scale(tape, x, Math.random()));
    }

    @Test
    @Tag("nd4j")
    void anEncoderThatLooksAtTheTextsBesideIsFound() {
        assertBreach("A text's states do not depend on the texts beside it",
                (tape, tokens, x) -> Ops.scale(tape, x, tokens.count()));
    }

    @Test
    @Tag("nd4j")
    void anEncoderThatChangesWhatItIsGivenIsFound() {
        assertBreach("The vectors that are given are not changed", (tape, tokens, x) -> {
            x.value().addi(1);
            return Ops.tanh(tape, x);
        });
    }

    @Test
    @Tag("nd4j")
    void anEncoderThatNeedsTwoTokensIsFound() {
        assertBreach("A text of one token is no error", (tape, tokens, x) -> {
            if (tokens.count() == 1 && tokens.length(0) == 1) {
                throw new IllegalArgumentException("too short");
            }
            return Ops.tanh(tape, x);
        });
    }

    @Test
    @Tag("nd4j")
    void anEncoderThatLooksFartherThanItDeclaresIsFound() {
        assertBreach("It is contextual as far as it declares", (tape, tokens, x) -> {
            float[] values = Memory.read(x.value());
            return Ops.scale(tape, x, values[values.length - 1]);
        });
    }

    /** The derivative of x.x is 2 x, not x. */
    @Test
    @Tag("nd4j")
    void anAttentionWithAWrongGradientIsFound() {
        AttentionFactory factory = (stateWidth, queryWidth, settings, random) -> (tape, tokens, states, query) -> Ops
                .dot(tape, states, tape.detach(states));
        List<Breach> breaches = new AttentionContract(
                new AttentionDescriptor(contribution(ContributionKind.ATTENTION, factory))).breaches();
        assertTrue(breaches.stream().anyMatch(
                breach -> breach.rule().equals("Gradients agree with finite differences")), breaches.toString());
    }

    @Test
    @Tag("nd4j")
    void anEncoderWithAWrongGradientIsFound() {
        assertBreach("Gradients agree with finite differences",
                (tape, tokens, x) -> Ops.add(tape, Ops.tanh(tape, x), tape.detach(x)));
    }

    @Test
    void aDataSetThatChangesIsFound() {
        int[] reads = {0};
        DatasetReader reader = (settings, sink, monitor) -> {
            stopIfCancelled(monitor.isCanceled());
            reads[0]++;
            sink.labels(List.of("a", "b"));
            for (Split split : Split.values()) {
                sink.add(split, Example.of("one", List.of("read", "no", "" + reads[0]), "a"));
                sink.add(split, Example.of("other", List.of("another"), "b"));
            }
        };
        List<Breach> breaches = new DatasetContract(
                new DatasetDescriptor(contribution(ContributionKind.DATASET, reader), Task.CLASSIFICATION, ""),
                Settings.of(List.of(), Map.of())).breaches();
        assertEquals(List.of("The same settings give the same corpus"), breaches.stream().map(Breach::rule).toList());
    }

    @Test
    void anIdThatNobodyContributesIsSaid() {
        assertEquals("Expected a contribution 'org.example.none', found none",
                assertThrows(AssertionError.class, () -> Contract.require("org.example.none")).getMessage());
    }

    private static void stopIfCancelled(boolean cancelled) {
        if (cancelled) {
            throw new OperationCanceledException();
        }
    }

    private static void assertBreach(String rule, String finding, ProbeDescriptor probe) {
        List<Breach> breaches = new ProbeContract(probe).breaches();
        assertTrue(breaches.stream().anyMatch(
                breach -> breach.rule().equals(rule) && breach.finding().contains(finding)), breaches.toString());
    }

    private static void assertBreach(String rule, Forward encoder) {
        List<Breach> breaches = new EncoderContract(encoder(encoder)).breaches();
        assertTrue(breaches.stream().anyMatch(breach -> breach.rule().equals(rule)), breaches.toString());
    }

    private static ProbeDescriptor probe(Probe probe) {
        return new ProbeDescriptor(contribution(ContributionKind.PROBE, probe), Set.of(), ProbeDescriptor.Cost.LOW,
                List.of(VALUE), List.of(), List.of());
    }

    /** Encodes. */
    private interface Forward {

        Var apply(Tape tape, Packed tokens, Var x);
    }

    private static EncoderDescriptor encoder(Forward forward) {
        EncoderFactory factory = (inputWidth, hidden, settings, random) -> new Encoder() {
            @Override
            public int width() {
                return inputWidth;
            }

            @Override
            public Var encode(Tape tape, Packed tokens, Var x) {
                return forward.apply(tape, tokens, x);
            }
        };
        return new EncoderDescriptor(contribution(ContributionKind.ENCODER, factory),
                EncoderDescriptor.Context.TOKEN);
    }

    private static Contribution contribution(ContributionKind kind, Object made) {
        return new Contribution(kind, "org.example.bad", "1.0.0", "Bad", "Breaks a rule.", "", "org.example", "1.0.0",
                List.of(), () -> made);
    }
}
