package org.alidade.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.model.Training;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.ToyCorpus;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nd4j")
class AssemblyTest {

    private final Training training = BuiltIns.training(ToyCorpus.of(2, 20), "bilstm", "tanh",
            Map.of("embeddingDimension", "4", "hidden", "4"), 1);

    /** As when an encoder could be made and the attention could not. */
    @Test
    void theMemoryOfEarlierPartsIsFreedIfALaterOneCannotBeMade() {
        List<Parameter> made = new ArrayList<>();
        NetworkTrainer<Words> trainer = new NetworkTrainer<>() {

            @Override
            protected Network<Words> network(Training given, Vocabulary vocabulary, Assembly parts) {
                try {
                    Encoder encoder = parts.encoder(4, 4, "encoder");
                    made.addAll(encoder.parameters());
                    made.add(parts.parameter("one", 2, 3));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                throw new IllegalArgumentException("no attention today");
            }
        };
        var e = assertThrows(IllegalArgumentException.class,
                () -> trainer.train(training, epoch -> {}, new NullProgressMonitor()));
        assertEquals("no attention today", e.getMessage());
        assertFalse(made.isEmpty());
        for (Parameter parameter : made) {
            assertTrue(parameter.value().wasClosed(), parameter.name());
        }
    }

    @Test
    void namesWithinANetworkDiffer() {
        Trainable one = new Parameter("w", 1, 1);
        Trainable other = new Parameter("w", 2, 2);
        assertEquals(List.of("w", "other.w"),
                List.copyOf(new Names().add("", List.of(one)).add("other.", List.of(other)).all().keySet()));
        var e = assertThrows(IllegalStateException.class,
                () -> new Names().add("", List.of(one)).add("", List.of(other)));
        assertEquals("Two parameters have the name 'w'; within an encoder or attention names must differ",
                e.getMessage());
        one.close();
        other.close();
    }
}
