package org.alidade.tests.guest;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.core.model.TrainingLog;
import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.eclipse.core.runtime.IProgressMonitor;

/** Data sets, models and encoders of a third party that do what none may. */
public final class BadOthers {

    private BadOthers() {
    }

    /** A reader that fails. */
    public static final class Reader implements DatasetReader {

        @Override
        public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
            throw new UnsupportedOperationException("cannot read");
        }
    }

    /** A trainer that returns nothing. */
    public static final class Model implements Trainer {

        @Override
        public TrainedModel train(Training training, TrainingLog log, IProgressMonitor monitor) {
            return null;
        }

        @Override
        public TrainedModel restore(Training training, List<NamedArray> arrays) {
            return null;
        }
    }

    /** An encoder that cannot be made. */
    public static final class Maker implements EncoderFactory {

        @Override
        public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
            throw new NegativeArraySizeException("-1");
        }
    }
}
