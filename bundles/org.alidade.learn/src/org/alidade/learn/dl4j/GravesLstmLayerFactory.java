package org.alidade.learn.dl4j;

import org.alidade.core.setting.Settings;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.AbstractLSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** Contributes Deeplearning4j's LSTM with peephole connections, in one direction or both. */
public final class GravesLstmLayerFactory extends LayerEncoderFactory {

    private static final String DIRECTION = "direction";
    private static final String BOTH = "both";

    /** Marked as deprecated, for it is slow on graphics processors; so the compiler would not have it named. */
    private static final String LAYER = "org.deeplearning4j.nn.conf.layers.GravesLSTM";

    @Override
    protected Layer layer(int inputWidth, int hidden, Settings settings) {
        AbstractLSTM forward = graves();
        forward.setNOut(hidden);
        forward.setActivationFn(Activation.TANH.getActivationFunction());
        forward.setGateActivationFn(Activation.SIGMOID.getActivationFunction());
        forward.setForgetGateBiasInit(1);
        forward.setWeightInitFn(WeightInit.XAVIER.getWeightInitFunction());
        forward.setRnnDataFormat(RNNFormat.NCW);
        return settings.text(DIRECTION).equals(BOTH) ? new Bidirectional(Bidirectional.Mode.CONCAT, forward) : forward;
    }

    private static AbstractLSTM graves() {
        try {
            return (AbstractLSTM) Class.forName(LAYER).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Deeplearning4j has no layer " + LAYER, e);
        }
    }
}
