package org.alidade.learn.model;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.Example;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.WeightedBinaryLoss;

/** The original model of one text, two classes, as our network. */
record ParityFixture(ParityFile file) {

    private static final String TABLE = "encoder.embedding.weight";

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (List<String> tokens : file.texts("sequences")) {
            examples.add(Example.of(Integer.toString(examples.size()), tokens, "0"));
        }
        return examples;
    }

    FlatNetwork network() {
        int width = file.initial(TABLE).get(0).size();
        Encoder encoder = file.encoder("encoder.", width);
        Attention attention = file.attention(encoder.width(), 0);
        FlatNetwork network = new FlatNetwork(file.words(TABLE),
                new EmbeddingTable("embedding", file.initial(TABLE).size(), width), encoder, attention,
                new Parameter("output.weight", file.initial("decoder.linear_1.weight").size(), encoder.width()),
                new Parameter("output.bias", 1, file.initial("decoder.linear_1.bias").size()),
                new WeightedBinaryLoss(file.number("pos_weight")));
        network.trainables().forEach((name, trainable) -> trainable.set(values("params_initial", name, trainable)));
        return network;
    }

    /** The values of a parameter by our name, before or after training. */
    float[] values(String set, String name, Trainable trainable) {
        return switch (name) {
        case "embedding" -> file.values(set, TABLE);
        case "output.weight" -> file.values(set, "decoder.linear_1.weight");
        case "output.bias" -> file.values(set, "decoder.linear_1.bias");
        default -> name.startsWith("attention.") ? file.values(set, "decoder." + name)
                : file.encoderValues(set, "encoder.", name.replaceFirst("^encoder\\.", ""), trainable);
        };
    }
}
