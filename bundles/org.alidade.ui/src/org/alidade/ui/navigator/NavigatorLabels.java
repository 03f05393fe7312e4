package org.alidade.ui.navigator;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.navigator.PlanNode.ModelNode;
import org.alidade.ui.navigator.PlanNode.ResultNode;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** Text, icon and tooltip of what the navigator shows. */
final class NavigatorLabels extends ColumnLabelProvider {

    @Override
    public String getText(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.file().getFileName() + (plan.exists() ? "" : " " + Messages.Navigator_missing);
        }
        if (element instanceof ModelNode model) {
            return model.labels().brief(model.cell());
        }
        ResultNode result = (ResultNode) element;
        return result.labels().label(result.cell().probe());
    }

    @Override
    public Image getImage(Object element) {
        if (element instanceof PlanNode) {
            return Images.get(Images.PLAN);
        }
        return element instanceof ModelNode ? Images.of(ContributionKind.MODEL) : Images.get(Images.RESULT);
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.file() + plan.problem().map(problem -> "\n" + problem).orElse("");
        }
        if (element instanceof ModelNode model) {
            return model.labels().full(model.cell());
        }
        ResultNode result = (ResultNode) element;
        return getText(element) + "\n" + result.labels().full(result.cell().training());
    }
}
