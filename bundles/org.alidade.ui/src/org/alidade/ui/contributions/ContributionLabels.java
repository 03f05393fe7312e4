package org.alidade.ui.contributions;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.ui.Images;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Text, icon and tooltip of one column. */
final class ContributionLabels extends ColumnLabelProvider {

    private final ContributionColumn column;

    ContributionLabels(ContributionColumn column) {
        this.column = column;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof Descriptor descriptor) {
            return column.of(descriptor.contribution());
        }
        if (element instanceof Problem problem) {
            return switch (column) {
            case NAME -> problem.message();
            case ID -> problem.id();
            case BUNDLE -> problem.bundle();
            case VERSION, BUNDLE_VERSION -> "";
            };
        }
        ContributionGroups.Group group = (ContributionGroups.Group) element;
        return column == ContributionColumn.NAME ? group.label() + " (" + group.members().size() + ")" : "";
    }

    @Override
    public Image getImage(Object element) {
        if (column != ContributionColumn.NAME) {
            return null;
        }
        if (element instanceof Descriptor descriptor) {
            return Images.of(descriptor.contribution().kind());
        }
        boolean problem = element instanceof Problem
                || element instanceof ContributionGroups.Group group && group.problem();
        return problem ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK) : null;
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof Problem problem) {
            return problem.message();
        }
        if (element instanceof Descriptor descriptor) {
            Contribution contribution = descriptor.contribution();
            return contribution.reference().isEmpty() ? contribution.description()
                    : contribution.description() + "\n" + contribution.reference();
        }
        return null;
    }
}
