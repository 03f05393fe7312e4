package org.alidade.ui.surgery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.alidade.core.model.Reading;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Attention of one instance, changed by hand and by search; the prediction follows at once. */
public final class SurgeryArea extends Composite {

    private static final int PERCENT = 100;

    private final Consumer<Surgery> changed;
    private final Label prediction;
    private final Label result;
    private final WeightBars bars;
    private final Text words;
    private final Spinner epsilon;
    private final List<Button> buttons;
    private final Button undo;
    private final Button redo;
    private Optional<Surgery> surgery = Optional.empty();
    private List<String> labels = List.of();
    private Optional<SearchJob> search = Optional.empty();

    /**
     * Empty until something is shown.
     *
     * @param changed hears when a step has ended
     * @param keep    takes the author's words with the surgery as it is; whether they were kept
     */
    public SurgeryArea(Composite parent, Consumer<Surgery> changed, Predicate<String> keep) {
        super(parent, SWT.NONE);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.alidade.ui.surgery");
        this.changed = changed;
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(4, 4).applyTo(this);
        prediction = label("surgery.prediction");
        Composite tools = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).applyTo(tools);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(tools);
        undo = button(tools, "surgery.undo", Messages.Surgery_undo, Messages.Surgery_undoHelp, this::undo);
        redo = button(tools, "surgery.redo", Messages.Surgery_redo, Messages.Surgery_redoHelp, this::redo);
        Button reset = button(tools, "surgery.reset", Messages.Surgery_reset, Messages.Surgery_resetHelp, this::reset);
        Button flip = button(tools, "surgery.flip", Messages.Surgery_flip, Messages.Surgery_flipHelp, this::flip);
        Button largest = button(tools, "surgery.largest", Messages.Surgery_largest, Messages.Surgery_largestHelp,
                () -> largest(Limit.SAME_DECISION));
        Button within = button(tools, "surgery.within", Messages.Surgery_within, Messages.Surgery_withinHelp,
                () -> largest(Limit.within(epsilon().getSelection() / (double) PERCENT)));
        epsilon = WidgetName.set(new Spinner(tools, SWT.BORDER), "surgery.epsilon");
        epsilon.setValues(1, 0, PERCENT, 2, 1, 5);
        epsilon.setToolTipText(Messages.Surgery_withinHelp);
        bars = WidgetName.set(new WeightBars(this, new Hand()), "surgery.bars");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 110).applyTo(bars);
        result = label("surgery.result");
        Composite note = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(note);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        words = WidgetName.set(new Text(note, SWT.BORDER | SWT.SINGLE), "surgery.words");
        words.setMessage(Messages.Surgery_words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Button kept = button(note, "surgery.keep", Messages.Surgery_keep, Messages.Surgery_keepHelp, () -> {
            if (keep.test(words.getText().strip())) {
                words.setText("");
            }
        });
        buttons = List.of(reset, flip, largest, within, kept);
        addListener(SWT.Dispose, event -> search.ifPresent(Job::cancel));
        clear("");
    }

    private Spinner epsilon() {
        return epsilon;
    }

    private Label label(String name) {
        Label label = WidgetName.set(new Label(this, SWT.WRAP), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Button button(Composite parent, String name, String text, String help, Runnable action) {
        Button button = WidgetName.set(new Button(parent, SWT.PUSH), name);
        button.setText(text);
        button.setToolTipText(help);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Shows nothing, and says why. */
    public void clear(String why) {
        search.ifPresent(Job::cancel);
        surgery = Optional.empty();
        prediction.setText(why);
        result.setText("");
        bars.setVisible(false);
        enable();
        layout(true);
    }

    /**
     * Shows a surgery.
     *
     * @param classes their names in class order
     */
    public void show(Surgery begun, List<String> classes) {
        search.ifPresent(Job::cancel);
        surgery = Optional.of(begun);
        labels = classes;
        result.setText("");
        bars.setVisible(true);
        refresh();
        layout(true);
    }

    /** What is shown. */
    public Optional<Surgery> surgery() {
        return surgery;
    }

    private void refresh() {
        surgery.ifPresent(shown -> {
            bars.show(shown.reading().units(), shown.original(), shown.current());
            String text = text(shown).replace("&", "&&");
            if (!text.equals(prediction.getText())) {
                prediction.setText(text);
            }
        });
        enable();
    }

    private void enable() {
        buttons.forEach(button -> button.setEnabled(surgery.isPresent()));
        epsilon.setEnabled(surgery.isPresent());
        words.setEnabled(surgery.isPresent());
        undo.setEnabled(canUndo());
        redo.setEnabled(canRedo());
    }

    private String text(Surgery shown) {
        Consequence after;
        try {
            after = shown.consequence();
        } catch (ModelFailedException e) {
            return e.getMessage();
        }
        int before = shown.reading().predicted();
        return NLS.bind(before == after.predicted() ? Messages.Surgery_same : Messages.Surgery_flipped,
                new Object[] {labels.get(before), number(shown.reading().probabilities()[before]),
                        labels.get(after.predicted()), number(after.probabilities().get(after.predicted())),
                        number(after.moved()), number(after.attentionJsd()), number(after.outputTvd()),
                        number(after.outputJsd())});
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Whether there is a step to undo. */
    public boolean canUndo() {
        return surgery.filter(Surgery::canUndo).isPresent();
    }

    /** Whether there is a step to redo. */
    public boolean canRedo() {
        return surgery.filter(Surgery::canRedo).isPresent();
    }

    /** Takes the last step back. */
    public void undo() {
        step(Surgery::undo);
    }

    /** Takes the step again that was taken back last. */
    public void redo() {
        step(Surgery::redo);
    }

    private void reset() {
        step(shown -> shown.step(shown.original()));
    }

    /** Takes a step and tells of it. */
    public void step(Consumer<Surgery> action) {
        surgery.ifPresent(shown -> {
            action.accept(shown);
            refresh();
            changed.accept(shown);
        });
    }

    private void flip() {
        surgery.ifPresent(shown -> search(Messages.Surgery_flip,
                (begun, monitor) -> SmallestFlip.of(shown.reading(), begun, monitor),
                (begun, found) -> found.attention().isEmpty() ? nothing(begun, found)
                        : NLS.bind(exact(found) ? Messages.Surgery_flipFound : Messages.Surgery_flipFoundNumerically,
                                number(found.value()))));
    }

    private static String nothing(Attention begun, Found found) {
        boolean locked = !begun.locked().isEmpty();
        return exact(found) ? locked ? Messages.Surgery_unflippableLocked : Messages.Surgery_unflippable
                : Messages.Surgery_flipNotFound;
    }

    private void largest(Limit limit) {
        surgery.ifPresent(shown -> search(Messages.Surgery_largest,
                (begun, monitor) -> LargestChange.of(shown.reading(), begun, limit, monitor),
                (begun, found) -> found.attention().isEmpty() ? Messages.Surgery_largestNotFound
                        : NLS.bind(
                                exact(found) ? Messages.Surgery_largestFound : Messages.Surgery_largestFoundNumerically,
                                number(found.value()))));
    }

    private static boolean exact(Found found) {
        return found.certainty() == Found.Certainty.EXACT;
    }

    /** A search that may take long. */
    private interface Search {

        /** @param begun the attention that it begins with */
        Found run(Attention begun, IProgressMonitor monitor);
    }

    /** A sentence about what was found. */
    private interface Telling {

        /** @param begun the attention that the search began with */
        String of(Attention begun, Found found);
    }

    private void search(String name, Search body, Telling telling) {
        search.ifPresent(Job::cancel);
        result.setText(Messages.Surgery_searching);
        SearchJob job = new SearchJob(name, surgery.orElseThrow(), body, telling);
        search = Optional.of(job);
        job.schedule();
    }

    /** One search at a time: what an earlier one finds is not wanted any more. */
    private final class SearchJob extends Job {

        private final Surgery shown;
        private final Attention begun;
        private final Search body;
        private final Telling telling;

        SearchJob(String name, Surgery shown, Search body, Telling telling) {
            super(name);
            this.shown = shown;
            this.begun = shown.current();
            this.body = body;
            this.telling = telling;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                Found found = body.run(begun, monitor);
                tell(telling.of(begun, found), found.attention());
            } catch (OperationCanceledException e) {
                tell(Messages.Surgery_cancelled, Optional.empty());
                return Status.CANCEL_STATUS;
            } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                tell(NLS.bind(Messages.Surgery_failed, String.valueOf(e.getMessage())), Optional.empty());
            }
            return Status.OK_STATUS;
        }

        private void tell(String sentence, Optional<Attention> found) {
            if (isDisposed()) {
                return;
            }
            getDisplay().asyncExec(() -> {
                boolean isWanted = search.filter(now -> now == this).isPresent()
                        && surgery.filter(now -> now == shown).isPresent();
                if (isDisposed() || !isWanted) {
                    return;
                }
                boolean isOld = !shown.current().equals(begun);
                found.filter(attention -> !isOld).ifPresent(
                        attention -> step(now -> now.step(attention.lockedAt(begun.locked()))));
                result.setText(isOld ? Messages.Surgery_changed : sentence);
                layout(true);
            });
        }
    }

    /** What a person does with the bars. */
    private final class Hand implements WeightBars.Listener {

        @Override
        public void begin() {
            surgery.ifPresent(Surgery::begin);
        }

        @Override
        public void move(int unit, double weight) {
            surgery.ifPresent(shown -> shown.move(shown.current().with(unit, weight)));
            refresh();
        }

        @Override
        public void end() {
            result.setText("");
            layout(true); // the prediction may need another line
            surgery.ifPresent(changed);
        }

        @Override
        public void lock(int unit) {
            step(shown -> shown.step(shown.current().toggled(unit)));
        }
    }

    /** Whether a reading's attention can be changed here. */
    public static Optional<Surgery> begin(Reading reading) {
        try {
            return Optional.of(new Surgery(reading));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no distribution
        }
    }
}
