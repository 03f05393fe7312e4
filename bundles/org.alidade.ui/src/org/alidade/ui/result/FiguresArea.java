package org.alidade.ui.result;

import java.util.List;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The figures of a result: one at a time, with a choice where there are several. */
final class FiguresArea extends Composite {

    FiguresArea(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
    }

    /** Shows figures; to be called once. */
    void show(List<Result.Drawing> drawings) {
        if (drawings.isEmpty()) {
            new Label(this, SWT.NONE).setText(Messages.Result_noFigure);
            return;
        }
        Combo choice = drawings.size() > 1 ? choice(drawings) : null;
        Composite stack = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        List<Control> controls = drawings.stream().map(drawing -> control(stack, drawing)).toList();
        layout.topControl = controls.get(0);
        if (choice != null) {
            choice.addListener(SWT.Selection, event -> {
                layout.topControl = controls.get(choice.getSelectionIndex());
                stack.layout();
            });
        }
    }

    private static Control control(Composite parent, Result.Drawing drawing) {
        if (drawing.chart().isPresent()) {
            return WidgetName.set(new FigureCanvas(parent, drawing.declaration(), drawing.chart().get()), "figure");
        }
        Label problem = WidgetName.set(new Label(parent, SWT.WRAP), "figure.problem");
        problem.setText(Messages.bind(Messages.Result_figureProblem, drawing.declaration().title(), drawing.problem()));
        return problem;
    }

    private Combo choice(List<Result.Drawing> drawings) {
        new Label(this, SWT.NONE).setText(Messages.Result_figure);
        Combo choice = WidgetName.set(new Combo(this, SWT.READ_ONLY), "figures");
        choice.setItems(drawings.stream().map(drawing -> drawing.declaration().title()).toArray(String[]::new));
        choice.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        return choice;
    }
}
