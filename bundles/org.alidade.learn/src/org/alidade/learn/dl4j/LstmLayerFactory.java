package org.alidade.learn.dl4j;

import org.alidade.core.setting.Settings;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** Contributes Deeplearning4j's LSTM, forwards only. */
public final class LstmLayerFactory extends LayerEncoderFactory {

    @Override
    protected Layer layer(int inputWidth, int hidden, Settings settings) {
        return new LSTM.Builder().nOut(hidden).activation(Activation.TANH).weightInit(WeightInit.XAVIER).build();
    }
}
