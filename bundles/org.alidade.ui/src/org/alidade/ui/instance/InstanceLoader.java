package org.alidade.ui.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.data.Example;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Reading;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.surgery.ModelFailedException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/**
 * Fills sheets: from files, then from the trained model, step by step. One job at a time asks models; a newer request
 * ends an older one, but not the opening of a model that it needs too. Its methods are for the UI thread.
 */
final class InstanceLoader {

    private static final int MOST_FILES = 4;

    private final Display display;
    private final Consumer<String> listener;
    private final OpenModels models = new OpenModels();
    private final Map<String, StoredTraining> files = new LinkedHashMap<>(16, .75f, true);
    private final Job job = new Asking();
    private volatile Request latest;
    private volatile boolean again;
    private Optional<Read> lastRead = Optional.empty();
    private boolean busy;

    /** @param listener hears on the UI thread that the sheet has changed, and what goes on; empty when all is done */
    InstanceLoader(Display display, Consumer<String> listener) {
        this.display = display;
        this.listener = listener;
    }

    /**
     * What is to be known of an instance.
     *
     * @param sheet       takes it
     * @param kinds       rows of its model
     * @param others      trainings whose attention is shown, too, with their names
     * @param permutation which order of the weights is shown
     */
    record Request(Sheet sheet, List<RowKind> kinds, Map<TrainingCell, String> others, long permutation) {

        boolean isOfSameTraining(Request other) {
            return sheet.training().equals(other.sheet.training())
                    && sheet.store().equals(other.sheet.store());
        }
    }

    /** What a model made of an instance: the same as long as it is looked at, for what was done with it to last. */
    private record Read(InstanceModel model, Sheet sheet, Reading reading) {
    }

    /** Asks for an instance. What its files say is there at once if they have been read before. */
    void load(Request request) {
        latest = request;
        busy = true;
        Optional.ofNullable(files.get(key(request.sheet()))).ifPresent(request.sheet()::take);
        listener.accept(Messages.Instance_reading);
        job.schedule();
    }

    /** Asks for an instance when a person wants more of it: what could not be opened before is tried again. */
    void loadAgain(Request request) {
        again = true;
        load(request);
    }

    /** Whether more is to come. */
    boolean isBusy() {
        return busy;
    }

    /** Ends what goes on; what is known stays. */
    void stop() {
        job.cancel();
    }

    /** Ends everything and closes the models. */
    void dispose() {
        latest = null;
        job.cancel();
        Job closing = Job.createSystem(Messages.Instance_job, (ICoreRunnable) monitor -> models.close());
        closing.schedule();
    }

    private static String key(Sheet sheet) {
        return sheet.store().folder() + "/" + sheet.training().key() + "/" + stamp(sheet.store());
    }

    /** Changes when a cell comes or goes. */
    private static String stamp(ResultStore store) {
        Path cells = store.folder().resolve("cells");
        try {
            return Files.getLastModifiedTime(cells).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private final class Asking extends Job {

        Asking() {
            super(Messages.Instance_job);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Request answered = null;
            Request request = latest;
            while (request != null && request != answered) {
                Request current = request;
                try {
                    answer(current, new Until(monitor, () -> latest == null || !current.isOfSameTraining(latest)),
                            new Until(monitor, () -> latest != current));
                } catch (OperationCanceledException e) {
                    if (monitor.isCanceled()) {
                        end(current, Messages.Instance_stopped);
                        return Status.CANCEL_STATUS;
                    }
                }
                answered = current;
                request = latest;
            }
            return Status.OK_STATUS;
        }
    }

    /** @param opening is cancelled when another training is asked for, {@code reading} when another instance is */
    private void answer(Request request, IProgressMonitor opening, IProgressMonitor reading) {
        try {
            readFiles(request, opening);
            tell(request, NLS.bind(Messages.Instance_opening, request.sheet().training().label()));
            if (again) {
                again = false;
                models.forgetFailures();
            }
            InstanceModel model = models.open(request.sheet().store(), request.sheet().training(), opening);
            ask(request, model, reading);
            end(request, "");
        } catch (CoreException e) {
            end(request, NLS.bind(Messages.Instance_filesOnly, e.getStatus().getMessage()));
        } catch (ModelFailedException e) {
            end(request, NLS.bind(Messages.Instance_filesOnly, e.getMessage()));
        } catch (IOException e) {
            end(request, NLS.bind(Messages.Instance_unreadable, e.getMessage()));
        }
    }

    private void readFiles(Request request, IProgressMonitor monitor) throws IOException {
        Sheet sheet = request.sheet();
        if (sheet.files().filter(StoredTraining::isComplete).isPresent()) {
            return;
        }
        String key = key(sheet);
        StoredTraining known = StoredTraining.read(sheet.store(), sheet.training());
        post(request, Messages.Instance_reading, () -> sheet.take(known));
        known.readTables(monitor);
        post(request, Messages.Instance_reading, () -> {
            sheet.take(known);
            files.put(key, known);
            if (files.size() > MOST_FILES) {
                files.remove(files.keySet().iterator().next());
            }
        });
    }

    private void ask(Request request, InstanceModel model, IProgressMonitor monitor)
            throws ModelFailedException {
        Sheet sheet = request.sheet();
        Optional<Example> example = model.example(sheet.id());
        if (example.isEmpty()) {
            throw new ModelFailedException(NLS.bind(Messages.Instance_notInSplit, sheet.id()), null);
        }
        if (lastRead.filter(known -> known.model() == model && known.sheet() == sheet).isEmpty()) {
            lastRead = Optional.of(new Read(model, sheet, model.read(example.get(), monitor)));
        }
        Reading reading = lastRead.orElseThrow().reading();
        boolean changeable = model.offers().contains(Capability.ATTENTION_OVERRIDE);
        post(request, Messages.Instance_asking, () -> sheet.take(reading, changeable));
        ModelRows rows = new ModelRows(model, reading, request.permutation());
        put(request, rows.row(RowKind.ORIGINAL, monitor));
        for (HeatRow stored : stored(request)) {
            check(monitor);
            put(request, rows.stored(stored));
        }
        for (RowKind kind : request.kinds()) {
            check(monitor);
            if (kind != RowKind.RATIONALE || example.get().rationale().isPresent()) {
                put(request, rows.row(kind, monitor));
            }
        }
        for (Map.Entry<TrainingCell, String> other : request.others().entrySet()) {
            check(monitor);
            put(request, other(request, reading, other.getKey(), other.getValue(), monitor));
        }
    }

    /** The rows that files tell of. */
    private List<HeatRow> stored(Request request) {
        List<HeatRow> stored = new ArrayList<>();
        display.syncExec(() -> request.sheet().rows().values().stream()
                .filter(row -> row.id().startsWith("stored:")).forEach(stored::add));
        return stored;
    }

    /** Attention of another training. */
    private HeatRow other(Request request, Reading reading, TrainingCell training, String label,
            IProgressMonitor monitor) {
        String id = RowChoice.OTHER + training.key();
        try {
            tell(request, NLS.bind(Messages.Instance_opening, training.label()));
            InstanceModel model = models.open(request.sheet().store(), training, monitor);
            Reading read = model.read(model.example(request.sheet().id()).orElseThrow(
                    () -> new ModelFailedException(NLS.bind(Messages.Instance_notInSplit, request.sheet().id()), null)),
                    monitor);
            return new ModelRows(model, read, request.permutation()).beside(reading, id, label);
        } catch (CoreException e) {
            return HeatRow.missing(id, label, e.getStatus().getMessage());
        } catch (ModelFailedException e) {
            return HeatRow.missing(id, label, e.getMessage());
        }
    }

    private static void check(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void put(Request request, HeatRow row) {
        post(request, Messages.Instance_asking, () -> request.sheet().put(row));
    }

    /** All is known that will be. */
    private void end(Request request, String message) {
        post(request, message, () -> busy = false);
    }

    private void tell(Request request, String message) {
        post(request, message, () -> {});
    }

    private void post(Request request, String message, Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (latest == request) {
                    change.run();
                    listener.accept(message);
                }
            });
        }
    }

    /** Cancelled with another monitor, or when something holds. */
    private static final class Until extends ProgressMonitorWrapper {

        private final BooleanSupplier over;

        Until(IProgressMonitor monitor, BooleanSupplier over) {
            super(monitor);
            this.over = over;
        }

        @Override
        public boolean isCanceled() {
            return super.isCanceled() || over.getAsBoolean();
        }
    }
}
