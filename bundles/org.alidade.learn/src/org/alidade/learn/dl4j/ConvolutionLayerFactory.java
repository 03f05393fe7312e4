package org.alidade.learn.dl4j;

import org.alidade.core.setting.Settings;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** Contributes Deeplearning4j's convolution over tokens, with ReLU and as many states as tokens. */
public final class ConvolutionLayerFactory extends LayerEncoderFactory {

    private static final String KERNEL = "kernel";

    @Override
    protected Layer layer(int inputWidth, int hidden, Settings settings) {
        return new Convolution1DLayer.Builder(settings.integer(KERNEL)).nOut(hidden)
                .convolutionMode(ConvolutionMode.Same).activation(Activation.RELU).weightInit(WeightInit.RELU).build();
    }
}
