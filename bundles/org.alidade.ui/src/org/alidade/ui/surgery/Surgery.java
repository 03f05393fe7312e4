package org.alidade.ui.surgery;

import java.util.ArrayDeque;
import java.util.Deque;

import org.alidade.core.model.Reading;
import org.alidade.ui.Messages;
import org.eclipse.osgi.util.NLS;

/** The attention of one reading as a person changes it, step by step. One thread. */
public final class Surgery {

    private static final int MOST_STEPS = 1000;

    private final Reading reading;
    private final Attention original;
    private final Deque<Attention> undone = new ArrayDeque<>();
    private final Deque<Attention> done = new ArrayDeque<>();
    private Attention current;

    /**
     * Begins with the model's own attention.
     *
     * @throws IllegalArgumentException if that is no distribution
     */
    public Surgery(Reading reading) {
        this.reading = reading;
        this.original = Attention.of(reading.attention());
        this.current = original;
    }

    /** What is changed. */
    public Reading reading() {
        return reading;
    }

    /** The model's own attention. */
    public Attention original() {
        return original;
    }

    /** The attention as it is now. */
    public Attention current() {
        return current;
    }

    /** Whether it is the model's own, whatever is locked. */
    public boolean isOriginal() {
        return current.equals(original.lockedAt(current.locked()));
    }

    /** Takes a step that can be undone. */
    public void step(Attention next) {
        if (!next.equals(current)) {
            begin();
            current = next;
        }
    }

    /** Begins a step of several moves, such as a drag, that is undone as one. */
    public void begin() {
        done.push(current);
        undone.clear();
        if (done.size() > MOST_STEPS) {
            done.removeLast();
        }
    }

    /** Moves within the step that was begun. */
    public void move(Attention next) {
        current = next;
    }

    /** Whether there is a step to undo. */
    public boolean canUndo() {
        return !done.isEmpty();
    }

    /** Whether there is a step to redo. */
    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Takes the last step back. */
    public void undo() {
        if (canUndo()) {
            undone.push(current);
            current = done.pop();
        }
    }

    /** Takes the step again that was taken back last. */
    public void redo() {
        if (canRedo()) {
            done.push(current);
            current = undone.pop();
        }
    }

    /**
     * What the attention as it is now makes of the prediction.
     *
     * @throws ModelFailedException if the model, which is a guest, fails at it
     */
    public Consequence consequence() throws ModelFailedException {
        try {
            return Consequence.of(reading, current.weights());
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            throw new ModelFailedException(NLS.bind(Messages.Surgery_failed, String.valueOf(e.getMessage())), e);
        }
    }
}
