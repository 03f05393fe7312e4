package org.alidade.probes.explanation;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/** Independent numbers from [0, 1) for each unit, by instance: no explanation at all, to compare others with. */
record RandomNumbers(Function<String, RandomGenerator> random) implements Explanation {

    @Override
    public float[][] importances(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        return readings.stream().map(this::numbers).toArray(float[][]::new);
    }

    private float[] numbers(Reading reading) {
        RandomGenerator generator = random.apply("importances of " + reading.example().id());
        float[] numbers = new float[reading.attention().length]; // [n]
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = generator.nextFloat();
        }
        return numbers;
    }
}
