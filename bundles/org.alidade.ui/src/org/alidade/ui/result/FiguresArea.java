package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureRow;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The figures of a result: one at a time, with a choice where there are several. Brushing selects instances. */
final class FiguresArea extends Composite {

    /** Asked for at least; what has no room stands below. */
    private static final int NARROW = 300;

    private final Composite bar;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final List<Consumer<List<String>>> listeners = new ArrayList<>();
    private final List<FigureCanvas> canvases = new ArrayList<>();
    private FigureTools tools;
    private Combo choice;
    private FigureInstances instances = FigureInstances.of(List.of());
    private Set<String> marked = Set.of();
    private int chosen;

    FiguresArea(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        bar = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).extendedMargins(6, 6, 2, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(bar);
        stack = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        stack.setLayout(layout);
    }

    /** Says something in place of figures. */
    private void tell(String message) {
        layout.topControl = WidgetName.set(new Label(stack, SWT.NONE), "figure.message");
        ((Label) layout.topControl).setText(message);
    }

    /** Where others may add controls beside the choice of the figure, after {@link #choose}. */
    Composite bar() {
        return bar;
    }

    /** Lets one choose among figures by their titles; to be called once. */
    void choose(List<String> titles) {
        if (titles.size() > 1) {
            new Label(bar, SWT.NONE).setText(Messages.Result_figure);
            choice = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "figures");
            choice.setItems(titles.toArray(String[]::new));
            choice.select(0);
            choice.setLayoutData(new RowData(Math.min(NARROW, choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x),
                    SWT.DEFAULT));
            choice.addListener(SWT.Selection, event -> turnTo(choice.getSelectionIndex()));
        }
        tools = new FigureTools(bar);
        tell(titles.isEmpty() ? Messages.Result_noFigure : Messages.Result_drawing);
    }

    /**
     * Shows figures in place of others.
     *
     * @param drawn from these tables
     */
    void show(List<Drawing> drawings, List<Table> drawn) {
        for (Control child : stack.getChildren()) {
            child.dispose();
        }
        canvases.clear();
        instances = FigureInstances.of(drawn);
        if (drawings.isEmpty()) {
            tell(Messages.Result_noFigure);
        }
        drawings.forEach(this::add);
        mark(marked);
        turnTo(Math.min(chosen, stack.getChildren().length - 1));
    }

    private void turnTo(int index) {
        chosen = index;
        if (index >= stack.getChildren().length) {
            return; // not drawn yet
        }
        layout.topControl = stack.getChildren()[index];
        stack.layout();
        tools.show(Optional.of(layout.topControl).filter(FigureCanvas.class::isInstance).map(FigureCanvas.class::cast));
    }

    private void add(Drawing drawing) {
        if (drawing.chart().isPresent()) {
            FigureCanvas canvas = WidgetName.set(
                    new FigureCanvas(stack, drawing.declaration(), drawing.chart().get()), "figure");
            canvas.onBrush(this::brushed);
            canvases.add(canvas);
            return;
        }
        Label problem = WidgetName.set(new Label(stack, SWT.WRAP), "figure.problem");
        problem.setText(Messages.bind(Messages.Result_figureProblem, drawing.declaration().title(),
                drawing.problem()).replace("&", "&&"));
    }

    /** Calls back when instances are brushed: with their ids; none if the brush touches none. */
    void onBrush(Consumer<List<String>> listener) {
        listeners.add(listener);
    }

    /** Rows that stand for no instances are nobody else's: they stay marked in the figure alone. */
    private void brushed(Set<FigureRow> rows) {
        if (!instances.isEmpty()) {
            List<String> ids = instances.ids(rows);
            listeners.forEach(listener -> listener.accept(ids));
        }
    }

    /** Marks instances. */
    void mark(Collection<String> ids) {
        marked = Set.copyOf(ids);
        if (!instances.isEmpty()) {
            Set<FigureRow> rows = instances.rows(marked);
            canvases.stream().filter(canvas -> !canvas.marked().equals(rows)).forEach(canvas -> canvas.mark(rows));
        }
    }
}
