package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jfree.chart.JFreeChart;

/** The figures of a result: one at a time, with a choice where there are several. */
final class FiguresArea extends Composite {

    FiguresArea(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
    }

    /** Shows figures; to be called once. */
    void show(Map<FigureDeclaration, JFreeChart> charts) {
        if (charts.isEmpty()) {
            new Label(this, SWT.NONE).setText(Messages.Result_noFigure);
            return;
        }
        Combo choice = charts.size() > 1 ? choice(charts) : null;
        Composite stack = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        List<ChartCanvas> canvases = new ArrayList<>();
        charts.forEach((declaration, chart) -> canvases
                .add(WidgetName.set(new ChartCanvas(stack, declaration, chart), "figure")));
        layout.topControl = canvases.get(0);
        if (choice != null) {
            choice.addListener(SWT.Selection, event -> {
                layout.topControl = canvases.get(choice.getSelectionIndex());
                stack.layout();
            });
        }
    }

    private Combo choice(Map<FigureDeclaration, JFreeChart> charts) {
        new Label(this, SWT.NONE).setText(Messages.Result_figure);
        Combo choice = WidgetName.set(new Combo(this, SWT.READ_ONLY), "figures");
        choice.setItems(charts.keySet().stream().map(FigureDeclaration::title).toArray(String[]::new));
        choice.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        return choice;
    }
}
