package org.alidade.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureAxes;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureTools;
import org.alidade.ui.result.Drawing;
import org.alidade.ui.result.FigureInstances;
import org.alidade.ui.result.LinkedSelection;
import org.alidade.ui.result.Result;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One figure of several results side by side on the same axes. */
final class FiguresPage extends Composite {

    private final Comparison comparison;
    private final LinkedSelection selection;
    private final FigureTheme theme;
    private final SashForm side;
    private Button together;
    private FigureTools tools;
    private final Background background = Background.of(this);
    private final List<FigureCanvas> canvases = new ArrayList<>();
    /** Of each canvas. */
    private final List<FigureInstances> instances = new ArrayList<>();

    FiguresPage(Composite parent, Comparison comparison, LinkedSelection selection, FigureTheme theme) {
        super(parent, SWT.NONE);
        this.comparison = comparison;
        this.selection = selection;
        this.theme = theme;
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        List<FigureDeclaration> figures = comparison.figures();
        if (figures.isEmpty()) {
            label(this, Messages.Compare_noFigure, "compare.figure.none");
            side = new SashForm(this, SWT.HORIZONTAL);
            return;
        }
        Composite bar = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).extendedMargins(6, 6, 2, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.Result_figure);
        Combo choice = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "compare.figures");
        choice.setItems(figures.stream().map(FigureDeclaration::title).toArray(String[]::new));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> show(figures.get(choice.getSelectionIndex())));
        together = WidgetName.set(new Button(bar, SWT.CHECK), "compare.together");
        together.setText(Messages.Compare_together);
        together.setToolTipText(Messages.Compare_together_help);
        together.addListener(SWT.Selection, event -> show(figures.get(choice.getSelectionIndex())));
        tools = new FigureTools(bar);
        side = new SashForm(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(side);
        show(figures.get(0));
        selection.follow(this, this::mark);
    }

    private static void label(Composite parent, String text, String name) {
        Label label = WidgetName.set(new Label(parent, SWT.WRAP), name);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).hint(120, SWT.DEFAULT).applyTo(label);
    }

    /** Figures are drawn aside; those before them are shown until then. */
    private void show(FigureDeclaration figure) {
        together.setEnabled(!Figures.showsInstances(figure));
        boolean inOne = together.isEnabled() && together.getSelection();
        background.ask(Messages.bind(Messages.Figure_drawing, figure.title()), (monitor, answer) -> {
            List<Drawing> drawings = inOne ? List.of(together(figure)) : each(figure);
            answer.accept(() -> show(drawings, inOne));
        });
    }

    private void show(List<Drawing> drawings, boolean inOne) {
        for (Control child : side.getChildren()) {
            child.dispose();
        }
        canvases.clear();
        instances.clear();
        if (inOne) {
            add(side, drawings.get(0), comparison.results().stream().map(Result::table).toList());
        } else {
            for (int i = 0; i < drawings.size(); i++) {
                Composite column = new Composite(side, SWT.NONE);
                GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
                label(column, comparison.names().get(i), "compare.name");
                add(column, drawings.get(i), List.of(comparison.results().get(i).table()));
            }
            FigureCanvas.link(List.copyOf(canvases));
        }
        side.layout(true, true);
        mark(selection.ids());
        tools.show(canvases.stream().findFirst());
        canvases.forEach(canvas -> canvas.addListener(SWT.FocusIn, event -> tools.show(Optional.of(canvas))));
    }

    /** One figure of panels, that can be saved as one. */
    private Drawing together(FigureDeclaration figure) {
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        for (int i = 0; i < comparison.results().size(); i++) {
            String name = comparison.names().get(i);
            panels.put(panels.containsKey(name) ? name + " (" + (i + 1) + ")" : name,
                    List.of(comparison.results().get(i).table()));
        }
        return Drawing.together(figure, panels, comparison.results().get(0).labels(), theme);
    }

    /** A figure of each result, on the same axes. */
    private List<Drawing> each(FigureDeclaration figure) {
        List<Drawing> drawings = comparison.results().stream().map(result -> draw(result, figure.id())).toList();
        FigureAxes.same(drawings.stream().flatMap(drawing -> drawing.chart().stream()).toList());
        return drawings;
    }

    private Drawing draw(Result result, String figure) {
        FigureDeclaration own = Comparison.declaration(result, figure).orElseThrow();
        return Drawing.of(own, List.of(result.table()), result.labels(), theme);
    }

    private void add(Composite parent, Drawing drawing, List<Table> drawn) {
        if (drawing.chart().isEmpty()) {
            label(parent, drawing.problem(), "compare.figure.problem");
            return;
        }
        FigureCanvas canvas = WidgetName.set(new FigureCanvas(parent, drawing.declaration(), drawing.chart().get()),
                "compare.figure");
        if (parent != side) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        }
        FigureInstances shown = FigureInstances.of(drawn);
        if (!shown.isEmpty()) {
            canvas.onBrush(rows -> selection.select(shown.ids(rows)));
        }
        canvases.add(canvas);
        instances.add(shown);
    }

    /** Marks of rows that stand for no instances are the figure's own. */
    private void mark(Collection<String> ids) {
        for (int i = 0; i < canvases.size(); i++) {
            if (!instances.get(i).isEmpty()) {
                Set<FigureRow> rows = instances.get(i).rows(ids);
                if (!canvases.get(i).marked().equals(rows)) {
                    canvases.get(i).mark(rows);
                }
            }
        }
    }
}
