package org.alidade.learn.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.NumericEnvironment;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A Deeplearning4j layer as one operation on the tape. Shapes: G sequences of a group, T positions of the longest, E
 * and m the widths of input and states.
 */
final class LayerEncoder implements Encoder {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspacesImmutable();

    private final Layer layer;
    private final int inputWidth;
    private final int width;
    private final Grouping grouping;
    private final List<Parameter> parameters = new ArrayList<>();
    /** The layer's own gradient, one view [1, size] for each parameter. */
    private final List<INDArray> layerGradients = new ArrayList<>();
    /** What the layer has computed last: it keeps intermediate results of that, and only that. */
    private INDArray computed;

    /** Instantiates the layer with weights drawn as it is configured. */
    LayerEncoder(org.deeplearning4j.nn.conf.layers.Layer described, int inputWidth, Grouping grouping,
            RandomGenerator random) {
        NumericEnvironment.current(); // ND4J starts with one thread, or not at all
        this.inputWidth = inputWidth;
        this.grouping = grouping;
        described.setNIn(InputType.recurrent(inputWidth), true);
        this.width = width(described, inputWidth);
        long seed = random.nextLong();
        try (var outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            NeuralNetConfiguration configuration = new NeuralNetConfiguration.Builder().seed(seed)
                    .dataType(DataType.FLOAT).layer(described).build();
            long size = described.initializer().numParams(configuration);
            INDArray values = size == 0 ? null : Nd4j.create(DataType.FLOAT, 1, size);
            Nd4j.getRandom().setSeed(seed); // this thread's: the only source that layers draw weights from
            layer = described.instantiate(configuration, List.of(), 0, values, true, DataType.FLOAT);
            if (values != null) {
                INDArray gradients = Nd4j.create(DataType.FLOAT, size); // rank 1: Bidirectional fails on [1, size]
                layer.setBackpropGradientsViewArray(gradients);
                nameParameters(values.reshape(size), gradients);
            }
        }
    }

    private static int width(org.deeplearning4j.nn.conf.layers.Layer described, int inputWidth) {
        InputType output = described.getOutputType(0, InputType.recurrent(inputWidth));
        if (output instanceof InputTypeRecurrent states) {
            return Math.toIntExact(states.getSize());
        }
        throw new IllegalArgumentException("it turns sequences into " + output + ", expected sequences");
    }

    /** The layer's parameters lie one after the other in its array; each becomes a view of its part. */
    private void nameParameters(INDArray values, INDArray gradients) {
        List<Map.Entry<String, INDArray>> table = new ArrayList<>(layer.paramTable().entrySet());
        table.sort(Comparator.comparingLong(entry -> entry.getValue().offset()));
        long from = 0;
        for (Map.Entry<String, INDArray> entry : table) {
            long size = entry.getValue().length();
            parameters.add(new Parameter(entry.getKey(), part(values, from, size)));
            layerGradients.add(part(gradients, from, size));
            from += size;
        }
        if (from != values.length()) {
            throw new IllegalArgumentException("its parameters " + layer.paramTable().keySet() + " have " + from
                    + " values, but its array has " + values.length());
        }
    }

    private static INDArray part(INDArray array, long from, long size) {
        return array.get(NDArrayIndex.interval(from, from + size)).reshape(1, size);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public Var encode(Tape tape, Packed tokens, Var x) {
        List<PaddedGroup> groups = grouping.groups(tokens);
        List<INDArray> inputs = new ArrayList<>();
        float[] states = new float[tokens.rows() * width];
        for (PaddedGroup group : groups) {
            INDArray input = toLayer(group.padded(x.value(), inputWidth)); // [G, E, T]
            inputs.add(input);
            group.unpad(fromLayer(compute(tape, group, input), group, width), width, states);
        }
        return tape.op(Memory.array(tokens.rows(), width, states), dOut -> {
            float[] dx = new float[tokens.rows() * inputWidth];
            for (int k = groups.size() - 1; k >= 0; k--) {
                backward(tape, groups.get(k), inputs.get(k), dOut, dx);
            }
            x.add(Memory.array(tokens.rows(), inputWidth, dx));
        }, x);
    }

    private INDArray compute(Tape tape, PaddedGroup group, INDArray input) {
        layer.setMaskArray(grouping == Grouping.MASKED ? group.mask() : null);
        layer.setInput(input, NO_WORKSPACES);
        computed = input;
        return layer.activate(tape.trains(), NO_WORKSPACES); // [G, m, T]
    }

    private void backward(Tape tape, PaddedGroup group, INDArray input, INDArray dOut, float[] dx) {
        if (computed != input) {
            compute(tape, group, input);
        }
        INDArray dStates = toLayer(group.padded(dOut, width)); // [G, m, T]
        INDArray dInput = layer.backpropGradient(dStates, NO_WORKSPACES).getSecond(); // [G, E, T]
        group.unpad(fromLayer(dInput, group, inputWidth), inputWidth, dx);
        if (tape.trains()) {
            for (int k = 0; k < parameters.size(); k++) {
                parameters.get(k).gradient().addi(layerGradients.get(k));
            }
        }
    }

    /** [G, T, w] as [G, w, T], in the order of elements that Deeplearning4j's layers expect. */
    private static INDArray toLayer(INDArray padded) {
        return padded.permute(0, 2, 1).dup('f');
    }

    /** [G, w, T] as [G, T, w]. */
    private static INDArray fromLayer(INDArray array, PaddedGroup group, int w) {
        long[] expected = {group.count(), w, group.longest()};
        if (!Arrays.equals(array.shape(), expected)) {
            throw new IllegalArgumentException("it made an array of shape " + Arrays.toString(array.shape())
                    + ", expected " + Arrays.toString(expected) + " (sequences, width, positions)");
        }
        return array.permute(0, 2, 1);
    }
}
