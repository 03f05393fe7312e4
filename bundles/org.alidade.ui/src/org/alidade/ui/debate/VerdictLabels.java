package org.alidade.ui.debate;

import org.alidade.report.debate.ClaimVerdict;
import org.eclipse.jface.viewers.ColumnLabelProvider;

/** A column's texts; the tip says how a verdict came about. */
final class VerdictLabels extends ColumnLabelProvider {

    private final DebateColumn column;

    VerdictLabels(DebateColumn column) {
        this.column = column;
    }

    @Override
    public String getText(Object element) {
        return column.text((ClaimVerdict) element);
    }

    @Override
    public String getToolTipText(Object element) {
        ClaimVerdict one = (ClaimVerdict) element;
        return one.claim().sentence() + " (" + one.claim().source() + ")\n"
                + one.configuration().data().dataset().name() + ": " + DebateColumn.CONFIGURATION.text(one) + "\n"
                + one.claim().rule() + "\n" + one.verdict().text() + ": " + one.reason() + "\n"
                + one.claim().justification() + one.warning().map(warning -> "\n" + warning).orElse("");
    }
}
