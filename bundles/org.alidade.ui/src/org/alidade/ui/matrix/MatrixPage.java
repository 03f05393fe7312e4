package org.alidade.ui.matrix;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import org.alidade.engine.CellStatus;
import org.alidade.engine.PlannedCell;
import org.alidade.ui.ClipboardText;
import org.alidade.ui.FocusCommands;
import org.alidade.ui.Messages;
import org.alidade.ui.PartMenu;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.alidade.ui.grid.Grid.Place;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** The cells of the plan and how each stands. */
public final class MatrixPage extends FormPage {

    /** Identifier of the page. */
    public static final String ID = "matrix";

    /** Identifier of the context menu of cells. */
    public static final String MENU = "org.alidade.ui.matrix";

    private static final long ESTIMATE_NANOS = 1_000_000_000;

    private final MatrixOwner owner;
    private Optional<Matrix> matrix = Optional.empty();
    private Optional<MatrixContent> content = Optional.empty();
    private Optional<Grid> grid = Optional.empty();
    private Optional<TimeEstimate> time = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Composite body;
    private Label counts;
    private Label estimate;
    private MatrixBar bar;
    private PartMenu menu;
    private long estimated;

    /** The page of an editor. */
    public MatrixPage(FormEditor editor, MatrixOwner owner) {
        super(editor, ID, Messages.Matrix_title);
        this.owner = owner;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        body = form.getForm().getBody();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.alidade.ui.matrix");
        GridLayoutFactory.swtDefaults().spacing(5, 3).applyTo(body);
        counts = WidgetName.set(form.getToolkit().createLabel(body, "", SWT.WRAP), "matrix.counts");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(counts);
        estimate = WidgetName.set(form.getToolkit().createLabel(body, "", SWT.WRAP), "matrix.time");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(estimate);
        bar = new MatrixBar(body, form.getToolkit(), new MatrixBar.Choices(
                text -> filter(lines().filter().withText(text)),
                statuses -> filter(lines().filter().withStatuses(statuses)), this::group,
                columns -> MatrixBar.fill(columns, content.map(MatrixContent::headings).orElse(List.of()),
                        grid.map(Grid::hidden).orElse(List.of()), this::show)));
        menu = new PartMenu(getSite(), MENU);
        body.addListener(SWT.Dispose, event -> menu.dispose());
        rebuild();
    }

    private MatrixLines lines() {
        return content.orElseThrow().lines();
    }

    /** Shows other cells; none if the plan cannot be laid out. */
    public void show(Optional<Matrix> other) {
        matrix = other;
        if (body != null && !body.isDisposed()) {
            rebuild();
        }
    }

    /** Says why the last run could not start, or none can; nothing if it could. */
    public void tell(Optional<String> why) {
        if (!why.equals(problem)) {
            problem = why;
            showCounts();
        }
    }

    /** Shows how the cells of some rows stand now. Costs nothing for the others. */
    public void refresh(BitSet rows) {
        if (body == null || body.isDisposed() || content.isEmpty()) {
            return;
        }
        time.ifPresent(times -> times.update(rows));
        if (lines().update(rows)) {
            grid.ifPresent(Grid::refresh);
        } else {
            grid.ifPresent(Grid::redraw);
        }
        showCounts();
        if (System.nanoTime() - estimated > ESTIMATE_NANOS) {
            showTime();
        }
    }

    /** A run has begun or ended. */
    public void runChanged() {
        showTime();
    }

    private void rebuild() {
        Optional<MatrixContent> before = content;
        Optional<Grid> shown = grid;
        content = matrix.filter(cells -> cells.rows() > 0).map(MatrixPage::content);
        time = content.map(cells -> new TimeEstimate(cells.matrix()));
        before.ifPresent(old -> content.ifPresent(fresh -> fresh.lines().takeOver(old.lines())));
        if (content.isPresent() && before.isPresent() && shown.isPresent()
                && before.get().headings().equals(content.get().headings())) {
            MatrixContent fresh = content.get();
            content = before;
            replace(shown.get(), fresh);
        } else {
            shown.ifPresent(old -> old.control().dispose());
            grid = content.map(this::grid);
            owner.selectionChanged();
        }
        content.ifPresent(cells -> bar.show(cells.axes(), cells.lines()));
        showCounts();
        showTime();
        body.layout(true);
    }

    private static MatrixContent content(Matrix cells) {
        MatrixAxes axes = new MatrixAxes(cells.expansion());
        return new MatrixContent(cells, axes, new MatrixLines(cells, axes));
    }

    /** Keeps what is selected and where the grid is scrolled to, if the rows are the same ones. */
    private void replace(Grid shown, MatrixContent fresh) {
        boolean isSame = fresh.lines().count() == lines().count();
        Set<Place> selected = shown.selected();
        content.orElseThrow().show(fresh.matrix(), fresh.axes(), fresh.lines());
        shown.refresh();
        if (isSame) {
            shown.select(selected);
        }
    }

    private Grid grid(MatrixContent cells) {
        Grid made = Grid.of(body, cells, MatrixStyles.of(body.getDisplay(), cells), cells.axes().count())
                .named("matrix");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(made.control());
        made.onOpen(this::open);
        made.onHeading(this::sort);
        made.onSelect(owner::selectionChanged);
        new FocusCommands(made.control(), owner.handlers())
                .add(IWorkbenchCommandConstants.EDIT_COPY, () -> true, this::copy)
                .add(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> true, made::selectAll);
        new MatrixMenu(this, made).attach(menu);
        return made;
    }

    private void open(int line, int column) {
        if (lines().isGroup(line)) {
            lines().toggle(line);
            grid.ifPresent(shown -> {
                shown.refresh();
                shown.select(Set.of(new Place(column, line)));
            });
        } else if (content.orElseThrow().isCell(column)) {
            new CellOpener(getSite().getPage()).open(matrix.orElseThrow(),
                    new PlannedCell(lines().row(line), content.orElseThrow().probe(column)));
        }
    }

    void sort(int column) {
        if (column >= 0) {
            lines().sort(column);
            grid.ifPresent(Grid::refresh);
        }
    }

    private void filter(MatrixFilter filter) {
        if (content.isPresent()) {
            lines().filter(filter);
            grid.ifPresent(Grid::refresh);
            showCounts();
        }
    }

    void group(OptionalInt axis) {
        if (content.isPresent()) {
            lines().group(axis);
            bar.group(axis);
            grid.ifPresent(Grid::refresh);
        }
    }

    void show(int column, boolean isShown) {
        grid.ifPresent(shown -> shown.show(column, isShown));
    }

    MatrixContent content() {
        return content.orElseThrow();
    }

    /** The selected cells, for the Properties view and for commands. */
    public IStructuredSelection selection() {
        Set<PlannedCell> cells = selectedCells();
        return cells.isEmpty() ? StructuredSelection.EMPTY
                : new StructuredSelection(new SelectedCells(matrix.orElseThrow(), content().axes(), cells));
    }

    private CellStatus status(PlannedCell cell) {
        return matrix.orElseThrow().state(cell.training(), cell.probe()).status();
    }

    /** The cells that the selected places stand for. */
    public Set<PlannedCell> selectedCells() {
        Set<PlannedCell> cells = new LinkedHashSet<>();
        if (grid.isPresent() && content.isPresent()) {
            for (Place place : grid.get().selected()) {
                if (place.row() < lines().count()) {
                    cells.addAll(content.get().cells(place.column(), place.row()));
                }
            }
        }
        return cells;
    }

    /** Whether cells are selected that could be run. */
    public boolean canRunSelected() {
        return isAnySelected(cell -> status(cell) != CellStatus.EXCLUDED && status(cell) != CellStatus.IMPOSSIBLE);
    }

    /** Whether cells are selected that are not left out. */
    public boolean canExclude() {
        return !owner.isRunning() && isAnySelected(cell -> status(cell) != CellStatus.EXCLUDED);
    }

    /** Whether cells are selected that are left out. */
    public boolean canInclude() {
        return !owner.isRunning() && isAnySelected(cell -> status(cell) == CellStatus.EXCLUDED);
    }

    /** Whether one cell is selected. */
    public boolean isCellSelected() {
        return selectedCells().size() == 1;
    }

    private boolean isAnySelected(Predicate<PlannedCell> condition) {
        return matrix.isPresent() && selectedCells().stream().anyMatch(condition);
    }

    /** Shows the result of the selected cell, or why it has none. */
    public void open() {
        new CellOpener(getSite().getPage()).open(matrix.orElseThrow(), selectedCells().iterator().next());
    }

    /** Says how the selected cell stands and why. */
    public void explain() {
        new CellOpener(getSite().getPage()).explain(matrix.orElseThrow(), selectedCells().iterator().next());
    }

    /** Leaves the selected cells out of the plan. */
    public void exclude() {
        ExclusionRules.Change change = new ExclusionRules(matrix.orElseThrow().expansion()).exclude(selectedCells());
        if (change.others() == 0 || MessageDialog.openConfirm(getSite().getShell(), Messages.Exclude_title,
                Messages.bind(Messages.Exclude_others, change.others()))) {
            change(Messages.Step_exclude, change);
        }
    }

    /** Takes the selected cells into the plan again. */
    public void include() {
        change(Messages.Step_include,
                new ExclusionRules(matrix.orElseThrow().expansion()).include(selectedCells()));
    }

    private void change(String step, ExclusionRules.Change change) {
        if (!change.isNone()) {
            owner.exclude(step, change);
            owner.tell(Messages.bind(Messages.Exclude_told, change.added().size(), change.removed().size()));
        }
    }

    /** Copies the selected cells, with what their rows are, as tab-separated values. */
    public void copy() {
        if (grid.isPresent() && !grid.get().selected().isEmpty()) {
            ClipboardText.put(body.getDisplay(), content().copied(grid.get().selected()));
        }
    }

    /** Lets the user type what to look for. */
    public void focusFilter() {
        bar.focusFilter();
    }

    @Override
    public void setFocus() {
        grid.ifPresentOrElse(shown -> shown.control().setFocus(), super::setFocus);
    }

    /** How a run goes, in one line. */
    public String progress() {
        TimeEstimate.Answer answer = time.map(times -> times.of(TimeEstimate.Scope.RUN))
                .orElse(new TimeEstimate.Answer(0, 0, 0, 0, 0));
        Map<CellStatus, Integer> totals = content.map(cells -> cells.lines().totals()).orElse(Map.of());
        int done = totals.getOrDefault(CellStatus.DONE, 0) + totals.getOrDefault(CellStatus.REUSED, 0);
        int failed = totals.getOrDefault(CellStatus.FAILED, 0);
        String text = Messages.bind(Messages.Matrix_progress,
                new Object[] {done, done + failed + answer.cells(), failed});
        return answer.basis() == 0 ? text
                : Messages.bind(Messages.Matrix_progress_left, text, Durations.of(answer.seconds() / jobs()));
    }

    private static int jobs() {
        return RunPreferences.read().jobs();
    }

    private void showCounts() {
        if (body == null || body.isDisposed()) {
            return;
        }
        boolean isOther = bar.count(content.map(cells -> cells.lines().totals()).orElse(Map.of()),
                content.map(cells -> cells.lines().filter().statuses()).orElse(Set.of()));
        String text = problem.map(why -> why + "\n").orElse("")
                + content.map(MatrixPage::counted).orElse(Messages.Matrix_none);
        if (!text.equals(counts.getText())) {
            isOther |= text.lines().count() != counts.getText().lines().count();
            counts.setText(text);
        }
        if (isOther) {
            body.layout(true, true);
        }
    }

    private static String counted(MatrixContent cells) {
        String common = cells.axes().common();
        String size = MatrixSummary.size(cells.matrix(), cells.lines());
        return common.isEmpty() ? size : size + ".  " + Messages.bind(Messages.Matrix_common, common);
    }

    private void showTime() {
        if (body == null || body.isDisposed()) {
            return;
        }
        estimated = System.nanoTime();
        String text = time.map(times -> MatrixSummary.time(times, jobs())).orElse("");
        if (!Objects.equals(text, estimate.getText())) {
            estimate.setText(text);
        }
    }
}
