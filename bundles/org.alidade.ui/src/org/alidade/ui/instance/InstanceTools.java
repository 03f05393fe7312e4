package org.alidade.ui.instance;

import org.alidade.report.figure.TextFigure.Bars;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The buttons above an instance. */
final class InstanceTools {

    private final Composite row;
    private final Button stop;

    /** In as many rows as the width asks for. */
    InstanceTools(Composite parent, InstanceView view) {
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(2).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(row);
        button("previous", Messages.Instance_previous, Messages.Instance_previousHelp,
                () -> view.step(Neighbours.Way.PREVIOUS));
        button("next", Messages.Instance_next, Messages.Instance_nextHelp, () -> view.step(Neighbours.Way.NEXT));
        button("wrong", Messages.Instance_nextWrong, Messages.Instance_nextWrongHelp, view::stepToWrong);
        button("jump", Messages.Instance_jump, Messages.Instance_jumpHelp, view::jump);
        button("rows", Messages.Instance_rows, Messages.Instance_rowsHelp, view::chooseRows);
        button("permute", Messages.Instance_permute, Messages.Instance_permuteHelp, view::permuteAgain);
        Button bars = WidgetName.set(new Button(row, SWT.CHECK), "instance.bars");
        bars.setText(Messages.Instance_bars);
        bars.setToolTipText(Messages.Instance_barsHelp);
        bars.addListener(SWT.Selection, event -> view.showBars(bars.getSelection() ? Bars.SHOWN : Bars.HIDDEN));
        button("save", Messages.Instance_save, Messages.Instance_saveHelp, view::save);
        stop = button("stop", Messages.Instance_stop, Messages.Instance_stopHelp, view::stop);
        stop.setEnabled(false);
    }

    /** Enabled while something goes on. */
    Button stop() {
        return stop;
    }

    private Button button(String name, String text, String help, Runnable action) {
        Button button = WidgetName.set(new Button(row, SWT.PUSH | SWT.FLAT), "instance." + name);
        button.setText(text);
        button.setToolTipText(help);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
