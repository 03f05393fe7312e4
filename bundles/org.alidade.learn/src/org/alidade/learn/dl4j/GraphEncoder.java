package org.alidade.learn.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.VariableType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A SameDiff graph as one operation on the tape. It is differentiated by way of the loss sum(states * seed), with the
 * gradient that comes in as the seed. Shapes: G sequences, T positions of the longest, E and m the widths.
 */
final class GraphEncoder implements Encoder {

    private static final String INPUT = "x";
    private static final String MASK = "mask";
    private static final String SEED = "seed";

    private final SameDiff graph = SameDiff.create();
    private final String states;
    private final int inputWidth;
    private final int width;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> differentiated = new ArrayList<>();

    /** Defines a graph from placeholders for input [G, T, E] and mask [G, T]. */
    interface Definition {

        /** The states [G, T, m]. */
        SDVariable define(SameDiff graph, SDVariable input, SDVariable mask);
    }

    GraphEncoder(int inputWidth, Definition definition, RandomGenerator random) {
        NumericEnvironment.current(); // ND4J starts with one thread, or not at all
        this.inputWidth = inputWidth;
        try (var outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            Nd4j.getRandom().setSeed(random.nextLong()); // this thread's: the only source of SameDiff's schemes
            SDVariable input = graph.placeHolder(INPUT, DataType.FLOAT, -1, -1, inputWidth);
            SDVariable mask = graph.placeHolder(MASK, DataType.FLOAT, -1, -1);
            SDVariable output = definition.define(graph, input, mask);
            states = output.name();
            graph.variables().stream().filter(variable -> variable.getVariableType() == VariableType.VARIABLE)
                    .sorted(Comparator.comparing(SDVariable::name)) // SameDiff keeps no order
                    .forEach(variable -> parameters.add(new Parameter(variable.name(), variable.getArr())));
            output.mul(graph.placeHolder(SEED, DataType.FLOAT, -1, -1, -1)).sum().markAsLoss();
            parameters.forEach(parameter -> differentiated.add(parameter.name()));
            differentiated.add(INPUT);
            graph.createGradFunction(differentiated.toArray(String[]::new)); // else the input's gradient is missing
        }
        this.width = stateWidth();
    }

    private int stateWidth() {
        try (Tape tape = Tape.inference()) {
            PaddedGroup one = PaddedGroup.all(new Packed(new int[] {1}, 0));
            INDArray output = run(one, Memory.array(1, inputWidth, new float[inputWidth]));
            if (output.rank() != 3 || output.size(0) != 1 || output.size(1) != 1) {
                throw new IllegalArgumentException("it makes an array of shape " + Arrays.toString(output.shape())
                        + " of one sequence of one token, expected [1, 1, width]");
            }
            return (int) output.size(2);
        }
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
        PaddedGroup all = PaddedGroup.all(tokens);
        INDArray output = rows(tokens, all, run(all, x.value()), width); // [rows, m]
        return tape.op(output, dOut -> {
            Map<String, INDArray> given = given(all, x.value());
            given.put(SEED, all.padded(dOut, width));
            Map<String, INDArray> gradients = graph.calculateGradients(given, differentiated);
            if (tape.trains()) {
                parameters.forEach(parameter -> parameter.gradient().addi(gradients.get(parameter.name())));
            }
            x.add(rows(tokens, all, gradients.get(INPUT), inputWidth));
        }, x);
    }

    private INDArray run(PaddedGroup group, INDArray rows) {
        return graph.output(given(group, rows), states).get(states); // [G, T, m]
    }

    private Map<String, INDArray> given(PaddedGroup group, INDArray rows) {
        Map<String, INDArray> given = new HashMap<>();
        given.put(INPUT, group.padded(rows, inputWidth));
        given.put(MASK, group.mask());
        return given;
    }

    private static INDArray rows(Packed tokens, PaddedGroup all, INDArray padded, int w) {
        float[] rows = new float[tokens.rows() * w];
        all.unpad(padded, w, rows);
        return Memory.array(tokens.rows(), w, rows);
    }
}
