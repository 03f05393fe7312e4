package org.alidade.probes;

import java.util.List;

import org.alidade.core.data.Example;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/** A model that answers for {@link FixedInstance}s what they hold. */
final class FixedModel implements TrainedModel {

    @Override
    public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("Readings are given");
    }

    @Override
    public float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        float[][] gradients = new float[readings.size()][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = ((FixedInstance) readings.get(i)).gradient(classes[i]);
        }
        return gradients;
    }

    @Override
    public float[][] attentionGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        float[][] gradients = new float[readings.size()][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = ((FixedInstance) readings.get(i)).attentionGradient(classes[i]);
        }
        return gradients;
    }

    @Override
    public float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        return readings.stream().map(reading -> ((FixedInstance) reading).withoutToken()).toArray(float[][][]::new);
    }

    @Override
    public List<NamedArray> arrays() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
