package org.alidade.ui.surgery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.alidade.core.math.Divergence;
import org.alidade.engine.Damage;
import org.alidade.engine.Note;
import org.alidade.engine.Notes;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The notes beside some results. */
public final class NotesArea extends Composite {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    private static final String FILE = "file";

    private final Table table;
    private final Label message;
    private final Button open;
    private final Button remove;
    private final IntConsumer counted;
    private Optional<Notes> notes = Optional.empty();
    private String instance = "";

    /**
     * @param opened  hears of a note that is to be looked at
     * @param counted hears how many notes there are on the instance that is looked at
     */
    public NotesArea(Composite parent, Consumer<Note> opened, IntConsumer counted) {
        super(parent, SWT.NONE);
        this.counted = counted;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(this);
        table = WidgetName.set(new Table(this, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "notes");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(200, 80).applyTo(table);
        List.of(Messages.Note_written, Messages.Note_author, Messages.Note_instance, Messages.Note_moved,
                Messages.Note_prediction, Messages.Note_text).forEach(this::column);
        message = WidgetName.set(new Label(this, SWT.WRAP), "notes.message");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
        open = button("notes.open", Messages.Note_open);
        remove = button("notes.remove", Messages.Note_remove);
        open.addListener(SWT.Selection, event -> selected().ifPresent(item -> opened.accept((Note) item.getData())));
        table.addListener(SWT.DefaultSelection,
                event -> selected().ifPresent(item -> opened.accept((Note) item.getData())));
        table.addListener(SWT.Selection, event -> enable());
        remove.addListener(SWT.Selection, event -> selected().ifPresent(this::remove));
        enable();
    }

    private void column(String heading) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
    }

    private Button button(String name, String text) {
        Button button = WidgetName.set(new Button(this, SWT.PUSH), name);
        button.setText(text);
        return button;
    }

    private Optional<TableItem> selected() {
        return table.getSelectionCount() == 0 ? Optional.empty() : Optional.of(table.getSelection()[0]);
    }

    private void enable() {
        open.setEnabled(selected().isPresent());
        remove.setEnabled(selected().isPresent());
    }

    /** Shows the notes beside results, read in the background; those on an instance stand out. */
    public void show(Notes shown, String lookedAt) {
        instance = lookedAt;
        show(shown);
    }

    private void show(Notes shown) {
        notes = Optional.of(shown);
        Job.createSystem(Messages.Note_reading, (ICoreRunnable) monitor -> {
            try {
                Notes.Content content = shown.read();
                later(shown, () -> fill(content));
            } catch (IOException e) {
                later(shown, () -> message.setText(Damage.of(e).message()));
            }
        }).schedule();
    }

    private void later(Notes shown, Runnable action) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed() && notes.filter(now -> now == shown).isPresent()) {
                    action.run();
                }
            });
        }
    }

    private void fill(Notes.Content content) {
        table.removeAll();
        for (Map.Entry<Path, Note> entry : content.notes().entrySet()) {
            Note note = entry.getValue();
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {TIME.format(note.written()), note.author(), note.subject().instance(),
                    String.format(Locale.ROOT, "%.3f", moved(note)), String.format(Locale.ROOT, "%.3f \u2192 %.3f",
                            largest(note.change().before()), after(note)),
                    note.text()});
            item.setData(note);
            item.setData(FILE, entry.getKey());
            if (isHere(note)) {
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            }
        }
        counted.accept((int) content.notes().values().stream().filter(this::isHere).count());
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        message.setText(content.damaged().isEmpty() ? ""
                : NLS.bind(Messages.Note_damaged, String.join("; ", content.damaged())));
        enable();
        layout(true);
    }

    private boolean isHere(Note note) {
        return note.subject().instance().equals(instance);
    }

    private static double moved(Note note) {
        return Divergence.totalVariation(array(note.change().original()), array(note.change().weights()));
    }

    private static float[] array(List<Float> numbers) {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    private static double largest(List<Float> numbers) {
        return numbers.stream().mapToDouble(Float::doubleValue).max().orElse(0);
    }

    /** Probability of the class that was predicted before. */
    private static double after(Note note) {
        int cls = note.change().before().indexOf((float) largest(note.change().before()));
        return cls < 0 ? 0 : note.change().after().get(cls);
    }

    private void remove(TableItem item) {
        try {
            Notes shown = notes.orElseThrow();
            shown.remove((Path) item.getData(FILE));
            show(shown);
        } catch (IOException e) {
            message.setText(Damage.of(e).message());
        }
    }
}
