package org.alidade.ui.instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.engine.OpenTraining;
import org.alidade.ui.surgery.ModelFailedException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A trained model that is open: asked by one thread at a time, and what it or its contribution throws becomes a
 * {@link ModelFailedException} that names it.
 */
final class InstanceModel implements AutoCloseable {

    private final TrainingCell training;
    private final OpenTraining open;
    private final Set<Capability> offers;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean closed;

    /** @param offers what its contribution declares */
    InstanceModel(TrainingCell training, OpenTraining open, Set<Capability> offers) {
        this.training = training;
        this.open = open;
        this.offers = Set.copyOf(offers);
    }

    TrainingCell training() {
        return training;
    }

    /** What it was trained and is tested on. */
    Corpus corpus() {
        return open.corpus();
    }

    Set<Capability> offers() {
        return offers;
    }

    /** Class names in class order. */
    List<String> labels() {
        return open.corpus().labels();
    }

    /** An example of the test split; empty if there is none of that id. */
    synchronized Optional<Example> example(String id) throws ModelFailedException {
        return guarded(() -> {
            List<Example> examples = open.corpus().examples(Split.TEST);
            if (places.isEmpty()) {
                for (int i = 0; i < examples.size(); i++) {
                    places.putIfAbsent(examples.get(i).id(), i);
                }
            }
            return Optional.ofNullable(places.get(id)).map(examples::get);
        });
    }

    /** Reads one example. */
    Reading read(Example example, IProgressMonitor monitor) throws ModelFailedException {
        return ask(model -> model.read(List.of(example), monitor).get(0));
    }

    /** A question to a model. */
    @FunctionalInterface
    interface Question<T> {

        T to(TrainedModel model);
    }

    /** Asks the model something. */
    synchronized <T> T ask(Question<T> question) throws ModelFailedException {
        if (closed) {
            throw new OperationCanceledException();
        }
        return guarded(() -> question.to(open.model()));
    }

    private <T> T guarded(Supplier<T> call) throws ModelFailedException {
        try {
            return call.get();
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            throw new ModelFailedException(training.model().name() + " (" + training.model().id() + ") failed: " + e,
                    e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                guarded(() -> {
                    open.close();
                    return open;
                });
            } catch (ModelFailedException e) {
                places.clear(); // it is gone for us, whatever it says
            }
        }
    }
}
