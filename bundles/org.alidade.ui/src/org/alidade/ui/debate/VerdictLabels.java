package org.alidade.ui.debate;

import org.alidade.report.debate.Claim;
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
        return column.text(element);
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof ClaimBranch branch) {
            return tip(branch.claim());
        }
        ClaimVerdict one = (ClaimVerdict) element;
        return tip(one.claim()) + "\n\n" + DebateColumn.configuration(one) + "\n" + one.verdict().text() + ": "
                + one.reason() + one.warning().map(warning -> "\n" + warning).orElse("");
    }

    private static String tip(Claim claim) {
        return claim.sentence() + " (" + claim.source() + ")\n" + claim.rule() + "\n" + claim.justification();
    }
}
