package org.alidade.ui.result;

import java.util.List;
import java.util.function.Consumer;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Figures above, rows below, and the selection that they share. */
final class RowsPage extends Composite {

    private final Result result;
    private final FiguresArea figures;
    private final InstanceRows rows;

    /** @param result as it is declared, or as it has been read */
    RowsPage(Composite parent, Result result, LinkedSelection selection) {
        super(parent, SWT.NONE);
        this.result = result;
        setLayout(new FillLayout());
        SashForm parts = new SashForm(this, SWT.VERTICAL);
        figures = new FiguresArea(parts);
        rows = new InstanceRows(parts, result.table(), selection, "result.table");
        parts.setWeights(58, 42);
        figures.choose(result.probe().figures().stream().map(FigureDeclaration::title).toList());
        figures.onBrush(selection::select);
        selection.follow(this, figures::mark);
    }

    /** Shows figures of some tables. */
    void draw(List<Drawing> drawings, List<Table> tables) {
        figures.show(drawings, tables);
    }

    /**
     * Lets one choose between the figures of this seed and of all seeds together.
     *
     * @param chosen hears of the choice, from 0
     */
    void offerSeeds(List<String> choices, Consumer<Integer> chosen) {
        Composite bar = figures.bar();
        Label label = new Label(bar, SWT.NONE);
        label.setText(Messages.Rows_seeds);
        Combo combo = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "figures.seeds");
        combo.setItems(choices.toArray(String[]::new));
        combo.select(0);
        combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
        figures.layout(true, true);
    }

    /** The training whose instances are shown. */
    TrainingCell training() {
        return result.cell().training();
    }

    InstanceRows rows() {
        return rows;
    }
}
