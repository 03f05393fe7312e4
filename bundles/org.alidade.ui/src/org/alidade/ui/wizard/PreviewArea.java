package org.alidade.ui.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.contribution.Spelling;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Split;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows the first rows of a data set and how many of them have each label, or why they cannot be read. */
final class PreviewArea {

    private static final int HEIGHT = 200;
    private static final int STATE_HEIGHT = 52;
    private static final int LONGEST_TEXT = 300;

    private final Display display;
    private final Runnable changed;
    private final Text state;
    private final ProgressBar progress;
    private final Button again;
    private final Button count;
    private final Button cancel;
    private final Table rows;
    private final Table counts;
    private Optional<PreviewReading> reading = Optional.empty();
    private boolean isUnreadable;

    /**
     * @param readAgain when the user asks for it
     * @param countAll  when the user asks for it
     * @param changed   when it is known whether the data can be read, or no longer
     */
    PreviewArea(Composite parent, Runnable readAgain, Runnable countAll, Runnable changed) {
        this.changed = changed;
        display = parent.getDisplay();
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        progress = new ProgressBar(bar, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        cancel = button(bar, Messages.Data_cancel, "preview.cancel", this::cancel);
        count = button(bar, Messages.Data_count, "preview.count", countAll);
        again = button(bar, Messages.Data_again, "preview.again", readAgain);
        state = WidgetName.set(new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
                "preview.state");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, STATE_HEIGHT).applyTo(state);
        SashForm tables = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(tables);
        rows = table(tables, "preview.rows");
        counts = table(tables, "preview.counts");
        tables.setWeights(7, 3);
        rows.addDisposeListener(event -> cancel());
        showState(false);
    }

    private static Button button(Composite bar, String text, String name, Runnable action) {
        Button button = WidgetName.set(new Button(bar, SWT.PUSH), name);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static Table table(Composite parent, String name) {
        Table table = WidgetName.set(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), name);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        return table;
    }

    /** Starts reading in place of what is being read. What is shown stays while all of its data is counted. */
    void read(PreviewReading job) {
        cancel();
        if (!job.isCount()) {
            clear(rows);
            clear(counts);
        }
        reading = Optional.of(job);
        state.setText(job.getName());
        showState(true);
        unreadable(false);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(job));
                }
            }
        });
        job.schedule();
    }

    private void cancel() {
        reading.ifPresent(PreviewReading::cancel);
        reading = Optional.empty();
        if (!state.isDisposed()) {
            state.setText(Messages.Data_cancelled);
            showState(false);
        }
    }

    private void showState(boolean isReading) {
        progress.setVisible(isReading);
        cancel.setEnabled(isReading);
        again.setEnabled(!isReading);
        count.setEnabled(!isReading);
    }

    /** Shows what came of a reading, unless another has begun or the user has cancelled. */
    private void ended(PreviewReading job) {
        if (rows.isDisposed() || reading.filter(job::equals).isEmpty()) {
            return;
        }
        reading = Optional.empty();
        showState(false);
        job.problem().ifPresent(state::setText);
        if (job.problem().isPresent()) {
            clear(rows);
            clear(counts);
        }
        job.preview().ifPresent(this::showRows);
        job.counts().ifPresent(this::showCounts);
        unreadable(job.problem().isPresent());
    }

    /** Whether the data cannot be read as it is set, as far as that is known. */
    boolean isUnreadable() {
        return isUnreadable;
    }

    private void unreadable(boolean is) {
        isUnreadable = is;
        changed.run();
    }

    private static void clear(Table table) {
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
    }

    private void showRows(Preview preview) {
        boolean isPair = preview.examples().values().stream().flatMap(List::stream)
                .anyMatch(example -> !example.query().isEmpty());
        columns(rows, Messages.Data_split, Messages.Data_id, Messages.Data_label, Messages.Data_text);
        if (isPair) {
            columns(rows, Messages.Data_query);
        }
        preview.examples().forEach((split, examples) -> examples
                .forEach(
                        example -> item(rows, Spelling.of(split), example.id(), example.label(), text(example.tokens()),
                                text(example.query()))));
        pack(rows);
    }

    private void showCounts(LabelCounts found) {
        clear(counts);
        state.setText(found.of());
        Set<String> labels = new LinkedHashSet<>();
        columns(counts, Messages.Data_label);
        for (Split split : Split.values()) {
            columns(counts, Spelling.of(split));
            labels.addAll(found.bySplit().get(split).keySet());
        }
        // answers of question answering are any words of the texts, of which few occur as answers
        List<String> shown = labels.stream().sorted(Comparator.comparing(found::isNowhere)).toList();
        for (String label : shown) {
            List<String> cells = new ArrayList<>(List.of(label));
            for (Split split : Split.values()) {
                cells.add(Integer.toString(found.bySplit().get(split).getOrDefault(label, 0)));
            }
            item(counts, cells.toArray(String[]::new));
        }
        pack(counts);
    }

    private static String text(List<String> tokens) {
        String text = String.join(" ", tokens);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    private static void columns(Table table, String... titles) {
        for (String title : titles) {
            new TableColumn(table, SWT.NONE).setText(title);
        }
    }

    private static void item(Table table, String... cells) {
        TableItem item = new TableItem(table, SWT.NONE);
        for (int column = 0; column < table.getColumnCount(); column++) {
            item.setText(column, cells[column]);
        }
    }

    private static void pack(Table table) {
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
    }
}
