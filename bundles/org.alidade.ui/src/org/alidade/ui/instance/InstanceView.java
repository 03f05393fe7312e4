package org.alidade.ui.instance;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Table;
import org.alidade.engine.Damage;
import org.alidade.engine.Note;
import org.alidade.engine.Notes;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.TextFigure;
import org.alidade.report.figure.TextFigure.Bars;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureFiles;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.result.RowsCommands;
import org.alidade.ui.selection.InstanceOrder;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.PartSelection;
import org.alidade.ui.selection.Selections;
import org.alidade.ui.surgery.Attention;
import org.alidade.ui.surgery.ModelFailedException;
import org.alidade.ui.surgery.NotesArea;
import org.alidade.ui.surgery.Surgery;
import org.alidade.ui.surgery.SurgeryArea;
import org.alidade.ui.surgery.SurgeryCommands;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** The instance that is selected, down to its tokens: rows of weights, the same as a table, surgery, notes. */
public final class InstanceView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.instance";

    private final PartSelection selected = new PartSelection();
    private RowChoice choice = RowChoice.USUAL;
    private Bars bars = Bars.HIDDEN;
    private long permutation = 1;
    private InstanceLoader loader;
    private Label header;
    private Label message;
    private HeatMapArea heatMap;
    private Composite tableArea;
    private Optional<RowsGrid> table = Optional.empty();
    private SurgeryArea surgery;
    private NotesArea notes;
    private Button stop;
    private ProgressBar progress;
    private CTabFolder tabs;
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Note> reopened = Optional.empty();
    private boolean drawing;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        site.setSelectionProvider(selected);
        choice = RowChoice.restored(memento);
    }

    @Override
    public void saveState(IMemento memento) {
        choice.save(memento);
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(4, 2).applyTo(parent);
        loader = new InstanceLoader(parent.getDisplay(), this::changed);
        header = label(parent, "instance.header");
        header.setText(Messages.Instance_none);
        progress = WidgetName.set(new ProgressBar(parent, SWT.INDETERMINATE), "instance.progress");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(progress);
        progress.setVisible(false);
        message = label(parent, "instance.message");
        GridDataFactory.createFrom((GridData) message.getLayoutData()).span(2, 1).applyTo(message);
        stop = new InstanceTools(parent, this).stop();
        tabs = WidgetName.set(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "instance.tabs");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tabs);
        heatMap = new HeatMapArea(tabs);
        tab(Messages.Instance_heatMap, heatMap);
        tableArea = new Composite(tabs, SWT.NONE);
        tableArea.setLayout(new FillLayout());
        tab(Messages.Instance_table, tableArea);
        surgery = new SurgeryArea(tabs, this::changed, this::keep);
        tab(Messages.Instance_surgery, surgery);
        notes = new NotesArea(tabs, this::reopen, this::showNumberOfNotes);
        tab(Messages.Instance_notes, notes);
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> draw());
        new RowsCommands(getSite(), () -> table.filter(shown -> shown.control().isVisible())).activate();
        SurgeryCommands.activate(getSite(), surgery);
        Selections selections = Selections.of(getSite().getWorkbenchWindow());
        selections.onChange(parent, (selection, source) -> show(selection));
        selections.current().ifPresent(this::show);
    }

    private static Label label(Composite parent, String name) {
        Label label = WidgetName.set(new Label(parent, SWT.WRAP), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void tab(String title, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }

    private void showNumberOfNotes(int onThisInstance) {
        tabs.getItem(tabs.getItemCount() - 1).setText(onThisInstance == 0 ? Messages.Instance_notes
                : NLS.bind(Messages.Instance_notesHere, onThisInstance));
    }

    /** Looks at the first instance of a selection. */
    private void show(InstanceSelection selection) {
        if (selection.first().isEmpty()) {
            return;
        }
        Optional<Sheet> shown = sheet.filter(now -> now.id().equals(selection.ids().get(0))
                && now.training().equals(selection.training())
                && now.store().folder().equals(selection.results()));
        if (shown.isEmpty()) {
            sheet = Optional.of(new Sheet(new ResultStore(selection.results()), selection.training(),
                    selection.ids().get(0)));
            surgery.clear(Messages.Surgery_waiting);
            load();
            notes.show(Notes.of(sheet.get().store()), sheet.get().id());
        }
    }

    private void load() {
        sheet.ifPresent(now -> load(loader::load, now));
    }

    private void loadAgain() {
        sheet.ifPresent(now -> load(loader::loadAgain, now));
    }

    private void load(Consumer<InstanceLoader.Request> way, Sheet now) {
        List<RowKind> kinds = Stream.of(RowKind.values())
                .filter(kind -> kind != RowKind.ORIGINAL && choice.shows(kind.id())).toList();
        busy(true);
        way.accept(new InstanceLoader.Request(now, kinds, others(now), permutation));
    }

    private void busy(boolean isBusy) {
        stop.setEnabled(isBusy);
        progress.setVisible(isBusy);
    }

    /** The chosen trainings as far as they are known; they are once the files have been read. */
    private Map<TrainingCell, String> others(Sheet now) {
        Map<TrainingCell, String> others = new LinkedHashMap<>();
        for (String key : choice.others()) {
            now.files().stream().flatMap(files -> files.others().stream()).filter(other -> other.key().equals(key))
                    .forEach(other -> others.put(other, name(other)));
        }
        return others;
    }

    private static String name(TrainingCell other) {
        return NLS.bind(Messages.Row_other,
                new Object[] {other.encoder().name(), other.attention().name(), Long.toString(other.seed())});
    }

    /** A line below the header; none if it is empty. */
    private void tell(String text) {
        message.setText(text.replace("&", "&&"));
        ((GridData) message.getLayoutData()).exclude = text.isEmpty();
        message.setVisible(!text.isEmpty());
        message.getParent().layout(true);
    }

    /** The loader has more. */
    private void changed(String state) {
        if (header.isDisposed() || sheet.isEmpty()) {
            return;
        }
        Sheet now = sheet.get();
        busy(!state.isEmpty() && loader.isBusy());
        header.setText((InstanceHeader.text(now) + (now.query().isEmpty() ? ""
                : "\n" + NLS.bind(Messages.Instance_query, String.join(" ", now.query())))).replace("&", "&&"));
        tell(state);
        selected.setSelection(new StructuredSelection(new InstanceItem(now)));
        if (now.reading().isPresent() && surgery.surgery().filter(shown -> shown.reading() == now.reading().get())
                .isEmpty()) {
            begin(now);
        } else if (now.reading().isEmpty() && !loader.isBusy()) {
            surgery.clear(Messages.Surgery_noModel);
        }
        note(now);
        drawSoon();
    }

    private void begin(Sheet now) {
        Optional<Surgery> begun = now.isChangeable() ? SurgeryArea.begin(now.reading().get()) : Optional.empty();
        begun.ifPresentOrElse(made -> surgery.show(made, now.files().orElseThrow().labels()),
                () -> surgery.clear(Messages.Surgery_notOffered));
    }

    /** A note that was opened: its own row, and its surgery once the model is there. */
    private void note(Sheet now) {
        reopened.filter(note -> note.subject().instance().equals(now.id())
                && note.subject().training().equals(now.training().key())).ifPresent(note -> {
                    now.put(new HeatRow(RowChoice.NOTE, NLS.bind(Messages.Row_note, note.author()),
                            HeatRow.Scale.ATTENTION, note.change().weights(), Optional.empty(), ""));
                    surgery.surgery().filter(shown -> shown.reading().units().equals(note.subject().units()))
                            .ifPresent(shown -> {
                                reopened = Optional.empty();
                                surgery.step(begun -> begun.step(Attention.of(HeatRow.array(note.change().weights()))
                                        .lockedAt(note.change().locked())));
                            });
                });
    }

    /** Attention was changed by hand or by search. */
    private void changed(Surgery made) {
        sheet.filter(now -> now.reading().filter(read -> read == made.reading()).isPresent()).ifPresent(now -> {
            if (made.isOriginal()) {
                now.remove(RowChoice.SURGERY);
            } else {
                now.put(row(made, now.files().orElseThrow().labels()));
            }
            drawSoon();
        });
    }

    private static HeatRow row(Surgery made, List<String> labels) {
        try {
            return HeatRow.attention(RowChoice.SURGERY, Messages.Row_surgery, made.current().weights(),
                    Optional.of(Outcome.of(made.consequence(), made.reading().predicted(), labels)));
        } catch (ModelFailedException e) {
            return HeatRow.missing(RowChoice.SURGERY, Messages.Row_surgery, e.getMessage());
        }
    }

    /** Several changes are drawn at once. */
    private void drawSoon() {
        if (!drawing) {
            drawing = true;
            header.getDisplay().asyncExec(() -> {
                drawing = false;
                if (!header.isDisposed()) {
                    draw();
                }
            });
        }
    }

    private void draw() {
        if (sheet.isEmpty()) {
            return;
        }
        Sheet now = sheet.get();
        List<HeatRow> rows = rows(now);
        if (tabs.getSelectionIndex() == 0) {
            heatMap.show(now.id(), now.units(), rows, bars);
        } else if (tabs.getSelectionIndex() == 1) {
            Table numbers = InstanceTable.of(now.units(), rows);
            if (table.isEmpty()) {
                table = Optional.of(new RowsGrid(tableArea, numbers).named("instance.table"));
            } else {
                table.get().show(numbers);
            }
            tableArea.layout(true);
        }
    }

    private List<HeatRow> rows(Sheet now) {
        List<HeatRow> rows = choice.arranged(now.rows().values());
        return rows.isEmpty() && !loader.isBusy()
                ? List.of(HeatRow.missing("none", Messages.Instance_noRows, Messages.Instance_noWeights))
                : rows;
    }

    /** Chooses rows, other trainings among them. */
    void chooseRows() {
        Map<String, String> labels = new LinkedHashMap<>();
        sheet.ifPresent(now -> choice.arranged(now.rows().values()).forEach(row -> labels.put(row.id(), row.label())));
        Stream.of(RowKind.values()).forEach(kind -> labels.putIfAbsent(kind.id(), NLS.bind(kind.label(), permutation)));
        labels.putIfAbsent(RowChoice.SURGERY, Messages.Row_surgery);
        labels.putIfAbsent(RowChoice.NOTE, NLS.bind(Messages.Row_note, ""));
        sheet.ifPresent(now -> {
            now.rows().values().forEach(row -> labels.putIfAbsent(row.id(), row.label()));
            now.files().stream().flatMap(files -> files.others().stream())
                    .forEach(other -> labels.put(RowChoice.OTHER + other.key(), name(other)));
        });
        RowsDialog dialog = new RowsDialog(getSite().getShell(), labels, choice);
        if (dialog.open() == Window.OK) {
            choice = dialog.choice();
            loadAgain();
        }
    }

    /** Shows another random order of the weights. */
    void permuteAgain() {
        permutation++;
        loadAgain();
    }

    /** Shows weights as lengths too, or no longer. */
    void showBars(Bars shown) {
        bars = shown;
        draw();
    }

    /** Ends what goes on. */
    void stop() {
        loader.stop();
    }

    /** Saves the heat map. */
    void save() {
        sheet.ifPresent(now -> {
            List<String> units = now.units();
            List<HeatRow> rows = rows(now);
            Bars drawn = bars;
            FigureFiles.saveAs(getSite().getShell(), TextFigure.DECLARATION,
                    "instance-" + now.id().replaceAll("[^A-Za-z0-9._-]", "-"),
                    () -> HeatMapArea.chart(now.id(), units, rows, drawn, FigureTheme.PRINT));
        });
    }

    /** Steps to the next instance, or the previous one. */
    void step(Neighbours.Way way) {
        step(way, id -> true);
    }

    /** Steps to the next instance that is predicted wrongly. */
    void stepToWrong() {
        step(Neighbours.Way.NEXT, id -> sheet.flatMap(Sheet::files).filter(files -> files.isWrong(id)).isPresent());
    }

    private void step(Neighbours.Way way, Predicate<String> kind) {
        sheet.ifPresent(now -> order(now).from(now.id(), way, kind).ifPresentOrElse(this::select,
                () -> tell(Messages.Instance_noFurther)));
    }

    /** Asks for an id and goes there. */
    void jump() {
        sheet.ifPresent(now -> {
            Neighbours all = new Neighbours(now.files().map(StoredTraining::ids).orElse(List.of()));
            InputDialog dialog = new InputDialog(getSite().getShell(), Messages.Instance_jump,
                    Messages.Instance_jumpHelp, now.id(),
                    typed -> all.named(typed).isPresent() ? null : Messages.Instance_jumpUnknown);
            if (dialog.open() == Window.OK) {
                all.named(dialog.getValue()).ifPresent(this::select);
            }
        });
    }

    /** What the active editor shows, if it shows instances of this corpus; otherwise the test split. */
    private Neighbours order(Sheet now) {
        IEditorPart editor = getSite().getPage().getActiveEditor();
        InstanceOrder shown = editor == null ? null : editor.getAdapter(InstanceOrder.class);
        return shown != null && shown.concerns(now.training()) && !shown.ids().isEmpty()
                ? new Neighbours(shown.ids())
                : new Neighbours(now.files().map(StoredTraining::ids).orElse(List.of()));
    }

    private void select(String id) {
        Sheet now = sheet.orElseThrow();
        Selections.of(getSite().getWorkbenchWindow())
                .select(new InstanceSelection(now.store().folder(), now.training(), List.of(id)), this);
    }

    /** Keeps the surgery as it is; whether that was possible. */
    private boolean keep(String words) {
        try {
            Surgery made = surgery.surgery().orElseThrow();
            Sheet now = sheet.orElseThrow();
            Note note = new Note(
                    new Note.Subject(now.training().key(), now.training().label(), now.id(),
                            made.reading().units()),
                    new Note.Change(HeatRow.list(made.reading().attention()), HeatRow.list(made.current().weights()),
                            made.current().locked(), HeatRow.list(made.reading().probabilities()),
                            made.consequence().probabilities()),
                    words, System.getProperty("user.name", ""), Instant.now());
            Notes kept = Notes.of(now.store());
            tell(NLS.bind(Messages.Note_kept, kept.add(note)));
            notes.show(kept, now.id());
            return true;
        } catch (IOException e) {
            notKept(Damage.of(e).message());
        } catch (ModelFailedException e) {
            notKept(e.getMessage());
        }
        return false;
    }

    private void notKept(String reason) {
        MessageDialog.openError(getSite().getShell(), Messages.Surgery_keep, NLS.bind(Messages.Note_notKept, reason));
    }

    private void reopen(Note note) {
        Sheet now = sheet.orElseThrow();
        reopened = Optional.of(note);
        try {
            Optional<TrainingCell> training = now.store().record(note.subject().training()).map(CellRecord::cell)
                    .filter(TrainingCell.class::isInstance).map(TrainingCell.class::cast);
            if (training.isEmpty()) {
                reopened = Optional.empty();
                tell(NLS.bind(Messages.Note_noTraining, note.subject().label()));
                return;
            }
            tabs.setSelection(2);
            Selections.of(getSite().getWorkbenchWindow()).select(new InstanceSelection(now.store().folder(),
                    training.get(), List.of(note.subject().instance())), this);
            sheet.ifPresent(this::note);
            drawSoon();
        } catch (IOException e) {
            reopened = Optional.empty();
            tell(Damage.of(e).message());
        }
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        if (loader != null) {
            loader.dispose();
        }
        super.dispose();
    }
}
