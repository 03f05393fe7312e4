package org.alidade.ui.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureTools;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jfree.chart.JFreeChart;

/** The same figure of every configuration in the folder: small multiples, the seeds of each together. */
final class MultiplesPage extends Composite {

    /** More cannot be told apart on a screen. */
    private static final int MOST_PANELS = 36;
    private static final int MOST_COLUMNS = 4;

    private final Result result;
    private final ResultStore store;
    private final LinkedSelection selection;
    private final FigureTheme theme;
    private final List<FigureDeclaration> figures;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final FigureTools tools;
    private final Label left;
    private final Background background = Background.of(this);
    private int chosen;
    private boolean asked;
    private Optional<FigureCanvas> drawn = Optional.empty();
    private FigureInstances instances = FigureInstances.of(List.of());

    MultiplesPage(Composite parent, Result result, ResultStore store, LinkedSelection selection, FigureTheme theme) {
        super(parent, SWT.NONE);
        this.result = result;
        this.store = store;
        this.selection = selection;
        this.theme = theme;
        figures = result.probe().figures().stream().filter(figure -> !Figures.showsInstances(figure)).toList();
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        new Label(bar, SWT.NONE).setText(Messages.Result_figure);
        Combo choice = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "multiples.figures");
        choice.setItems(figures.stream().map(FigureDeclaration::title).toArray(String[]::new));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> {
            chosen = choice.getSelectionIndex();
            load();
        });
        tools = new FigureTools(bar);
        left = WidgetName.set(new Label(bar, SWT.NONE), "multiples.left");
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(6, 6, 2, 0).applyTo(bar);
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        tell(figures.isEmpty() ? Messages.Multiples_none : Messages.Result_loading);
        selection.follow(this, this::mark);
    }

    /** The page is turned to: only then are the other results read. */
    void shown() {
        if (!asked && !figures.isEmpty()) {
            asked = true;
            load();
        }
    }

    private void load() {
        FigureDeclaration figure = figures.get(chosen);
        background.ask(Messages.Multiples_reading, (monitor, answer) -> {
            try {
                Map<String, List<SeedSummary.Seed>> all = panels(figure, monitor);
                Map<String, List<Table>> panels = new LinkedHashMap<>();
                List<SeedSummary.Seed> drawn = new ArrayList<>();
                all.entrySet().stream().limit(MOST_PANELS).forEach(panel -> {
                    panels.put(panel.getKey(), panel.getValue().stream().map(SeedSummary.Seed::table).toList());
                    drawn.addAll(panel.getValue());
                });
                int columns = (int) Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(Math.sqrt(panels.size()))));
                JFreeChart chart = Figures.multiples(figure, panels, columns, result.labels(), theme);
                String leftOut = panels.size() == all.size() ? ""
                        : Messages.bind(Messages.Multiples_left,
                                new Object[] {panels.size(), all.size(), all.size() - panels.size()});
                FigureInstances instances = FigureInstances.of(drawn.stream().map(SeedSummary.Seed::table).toList(),
                        drawn.stream().map(seed -> selection.concerns(seed.cell().training())).toList());
                answer.accept(() -> {
                    show(figure, chart, instances);
                    left.setText(leftOut);
                    left.getParent().layout();
                });
            } catch (IOException | IllegalArgumentException e) {
                answer.accept(() -> tell(Messages.bind(Messages.Result_figureProblem, figure.title(),
                        e.getMessage())));
            }
        });
    }

    /**
     * The tables of each configuration that has the figure, by what tells it from the others; none, unread, of those
     * that have no place. Not on the UI thread.
     */
    private Map<String, List<SeedSummary.Seed>> panels(FigureDeclaration figure, IProgressMonitor monitor)
            throws IOException {
        List<CellRecord> records = store.records();
        CellLabels labels = CellLabels.of(records);
        Map<String, List<SeedSummary.Seed>> panels = new LinkedHashMap<>();
        for (CellRecord record : records) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (record.isDone() && record.cell() instanceof ProbeCell cell
                    && cell.probe().equals(result.cell().probe())) {
                String name = labels.configuration(cell.training());
                if (panels.size() >= MOST_PANELS && !panels.containsKey(name)) {
                    panels.put(name, List.of());
                } else if (!List.of().equals(panels.get(name))) {
                    table(cell, figure).ifPresent(table -> panels.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(new SeedSummary.Seed(cell, table)));
                }
            }
        }
        return panels;
    }

    /** Empty if it is damaged, or has not what the figure shows: then other panels remain. */
    private Optional<Table> table(ProbeCell cell, FigureDeclaration figure) {
        try {
            Table table = store.probe(cell).table();
            return figure.columns().stream().allMatch(table::has) && table.rows() > 0 ? Optional.of(table)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void show(FigureDeclaration figure, JFreeChart chart, FigureInstances shown) {
        clear();
        instances = shown;
        FigureCanvas canvas = WidgetName.set(new FigureCanvas(stack, figure, chart), "multiples");
        if (!shown.isEmpty()) {
            canvas.onBrush(rows -> selection.select(shown.ids(rows)));
        }
        drawn = Optional.of(canvas);
        mark(selection.ids());
        layout.topControl = canvas;
        tools.show(drawn);
        stack.layout();
    }

    private void mark(List<String> ids) {
        if (drawn.isPresent() && !drawn.get().isDisposed() && !instances.isEmpty()) {
            Set<FigureRow> rows = instances.rows(ids);
            if (!rows.equals(drawn.get().marked())) {
                drawn.get().mark(rows);
            }
        }
    }

    private void tell(String message) {
        clear();
        Label label = WidgetName.set(new Label(stack, SWT.WRAP), "multiples.message");
        label.setText(message.replace("&", "&&"));
        layout.topControl = label;
        tools.show(Optional.empty());
        stack.layout();
    }

    private void clear() {
        for (Control child : stack.getChildren()) {
            child.dispose();
        }
    }
}
