package org.alidade.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureAxes;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureTools;
import org.alidade.ui.result.Drawing;
import org.alidade.ui.result.LinkedSelection;
import org.alidade.ui.result.Result;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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
    private final List<FigureCanvas> canvases = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

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
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(6, 6, 2, 0).applyTo(bar);
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
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(tools.control());
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

    private void show(FigureDeclaration figure) {
        for (Control child : side.getChildren()) {
            child.dispose();
        }
        canvases.clear();
        tables.clear();
        together.setEnabled(!Figures.showsInstances(figure));
        if (together.isEnabled() && together.getSelection()) {
            addTogether(figure);
        } else {
            addEach(figure);
        }
        side.layout(true, true);
        mark(selection.ids());
        tools.show(canvases.stream().findFirst());
        canvases.forEach(canvas -> canvas.addListener(SWT.FocusIn, event -> tools.show(Optional.of(canvas))));
    }

    /** One figure of panels, that can be saved as one. */
    private void addTogether(FigureDeclaration figure) {
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        for (int i = 0; i < comparison.results().size(); i++) {
            String name = comparison.names().get(i);
            panels.put(panels.containsKey(name) ? name + " (" + (i + 1) + ")" : name,
                    List.of(comparison.results().get(i).table()));
        }
        Drawing drawing = Drawing.together(figure, panels, comparison.results().get(0).labels(), theme);
        if (drawing.chart().isEmpty()) {
            label(side, drawing.problem(), "compare.figure.problem");
            return;
        }
        FigureCanvas canvas = WidgetName.set(new FigureCanvas(side, figure, drawing.chart().get()), "compare.figure");
        comparison.results().forEach(result -> tables.add(result.table()));
        if (tables.stream().anyMatch(table -> table.has(Column.INSTANCE))) {
            canvas.onBrush(rows -> selection.select(rows.stream().flatMap(
                    row -> instances(tables.get(row.table()), Set.of(row)).stream()).distinct().toList()));
        }
        canvases.add(canvas);
    }

    private void addEach(FigureDeclaration figure) {
        List<Drawing> drawings = comparison.results().stream().map(result -> draw(result, figure.id())).toList();
        FigureAxes.same(drawings.stream().flatMap(drawing -> drawing.chart().stream()).toList());
        for (int i = 0; i < drawings.size(); i++) {
            add(drawings.get(i), i);
        }
        FigureCanvas.link(List.copyOf(canvases));
    }

    private Drawing draw(Result result, String figure) {
        FigureDeclaration own = Comparison.declaration(result, figure).orElseThrow();
        return Drawing.of(own, List.of(result.table()), result.labels(), theme);
    }

    private void add(Drawing drawing, int index) {
        Composite column = new Composite(side, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
        label(column, comparison.names().get(index), "compare.name");
        if (drawing.chart().isEmpty()) {
            label(column, drawing.problem(), "compare.figure.problem");
            return;
        }
        FigureCanvas canvas = WidgetName.set(new FigureCanvas(column, drawing.declaration(), drawing.chart().get()),
                "compare.figure");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        Table table = comparison.results().get(index).table();
        if (table.has(Column.INSTANCE)) {
            canvas.onBrush(rows -> selection.select(instances(table, rows)));
        }
        canvases.add(canvas);
        tables.add(table);
    }

    private static List<String> instances(Table table, Set<FigureRow> rows) {
        Set<String> ids = new LinkedHashSet<>();
        if (table.has(Column.INSTANCE)) {
            rows.forEach(row -> ids.add(table.text(Column.INSTANCE, row.row())));
        }
        return List.copyOf(ids);
    }

    private void mark(Collection<String> ids) {
        Set<String> marked = Set.copyOf(ids);
        if (canvases.size() == 1 && tables.size() > 1) {
            Set<FigureRow> rows = new HashSet<>();
            for (int table = 0; table < tables.size(); table++) {
                rows.addAll(rows(marked, table, table));
            }
            mark(canvases.get(0), rows, tables);
        } else {
            for (int i = 0; i < canvases.size(); i++) {
                mark(canvases.get(i), rows(marked, i, 0), List.of(tables.get(i)));
            }
        }
    }

    /** @param number of the table in the figure */
    private Set<FigureRow> rows(Set<String> marked, int index, int number) {
        Table table = tables.get(index);
        Set<FigureRow> rows = new HashSet<>();
        for (int row = 0; !marked.isEmpty() && table.has(Column.INSTANCE) && row < table.rows(); row++) {
            if (marked.contains(table.text(Column.INSTANCE, row))) {
                rows.add(new FigureRow(number, row));
            }
        }
        return rows;
    }

    /** Marks of rows that stand for no instances are the figure's own. */
    private static void mark(FigureCanvas canvas, Set<FigureRow> rows, List<Table> drawn) {
        if (drawn.stream().anyMatch(table -> table.has(Column.INSTANCE)) && !canvas.marked().equals(rows)) {
            canvas.mark(rows);
        }
    }
}
