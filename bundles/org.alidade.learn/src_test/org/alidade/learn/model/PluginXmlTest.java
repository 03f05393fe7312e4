package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.model.Trainer;
import org.alidade.learn.attention.AttentionFactory;
import org.alidade.learn.encoder.EncoderFactory;
import org.junit.jupiter.api.Test;

class PluginXmlTest {

    private final Contributions contributions = BuiltIns.read();

    @Test
    void everyContributionIsOfferedWithoutProblems() {
        assertEquals(List.of(), contributions.problems());
        assertTrue(contributions.usable().stream().map(Descriptor::id).collect(Collectors.toSet()).containsAll(
                List.of("org.alidade.learn.flat", "org.alidade.learn.dot", "org.alidade.learn.tanh",
                        "org.alidade.learn.uniform", "org.alidade.learn.average", "org.alidade.learn.bilstm",
                        "org.alidade.learn.cnn", "org.alidade.learn.bigru", "org.alidade.learn.identity",
                        "org.alidade.learn.selfattention", "org.alidade.learn.dl4jLstm",
                        "org.alidade.learn.dl4jGravesLstm", "org.alidade.learn.dl4jConvolution",
                        "org.alidade.learn.pair",
                        "org.alidade.learn.guided",
                        "org.alidade.learn.adversary")));
    }

    @Test
    void everyContributionCanBeMade() throws Exception {
        for (ModelDescriptor model : contributions.all(ModelDescriptor.class)) {
            model.contribution().create(Trainer.class);
        }
        for (EncoderDescriptor encoder : contributions.all(EncoderDescriptor.class)) {
            encoder.contribution().create(EncoderFactory.class);
        }
        for (AttentionDescriptor attention : contributions.all(AttentionDescriptor.class)) {
            attention.contribution().create(AttentionFactory.class);
        }
    }
}
