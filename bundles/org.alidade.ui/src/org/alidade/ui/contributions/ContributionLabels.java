package org.alidade.ui.contributions;

import java.util.function.Function;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.engine.CertificateText;
import org.alidade.engine.Certificates.Found;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Text, icon and tooltip of one column. */
final class ContributionLabels extends ColumnLabelProvider {

    private final ContributionColumn column;
    private final Function<ProbeDescriptor, Found> certificates;

    /** @param certificates what is certified of a probe */
    ContributionLabels(ContributionColumn column, Function<ProbeDescriptor, Found> certificates) {
        this.column = column;
        this.certificates = certificates;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof Descriptor descriptor) {
            return text(descriptor);
        }
        if (element instanceof Problem problem) {
            return switch (column) {
            case NAME -> problem.message();
            case ID -> problem.id();
            case VERSION, CERTIFICATE -> "";
            };
        }
        ContributionGroups.Group group = (ContributionGroups.Group) element;
        return column == ContributionColumn.NAME ? group.label() + " (" + group.members().size() + ")" : "";
    }

    private String text(Descriptor descriptor) {
        Contribution contribution = descriptor.contribution();
        return switch (column) {
        case NAME -> contribution.name();
        case ID -> contribution.id();
        case VERSION -> contribution.version();
        case CERTIFICATE -> descriptor instanceof ProbeDescriptor probe ? certificate(probe) : "";
        };
    }

    private String certificate(ProbeDescriptor probe) {
        Found found = certificates.apply(probe);
        return found.certificate()
                .map(certificate -> certificate.isOf(probe.contribution()) ? Messages.Contributions_certified
                        : Messages.Contributions_outdated)
                .orElse(found.problems().isEmpty() ? "" : Messages.Contributions_damaged);
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
        if (column == ContributionColumn.CERTIFICATE && element instanceof ProbeDescriptor probe) {
            return certificates.apply(probe).certificate().map(CertificateText::brief).orElse(null);
        }
        return element instanceof Problem problem ? problem.message() : null;
    }
}
