package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.contribution.Descriptor;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Use;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** One column of the plan's tree. */
final class PlanLabels extends ColumnLabelProvider {

    /** What a column shows. */
    enum Column {
        /** Name of axis or contribution; the id of one that is not installed. */
        NAME,
        /** The settings that the plan gives. */
        SETTINGS
    }

    private final Column column;
    private final PlanContext context;

    PlanLabels(Column column, PlanContext context) {
        this.column = column;
        this.context = context;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof Axis axis) {
            return column == Column.NAME ? axis.title() : "";
        }
        Use use = (Use) element;
        return switch (column) {
        case NAME -> context.descriptor(use).map(Descriptor::name)
                .orElseGet(() -> NLS.bind(Messages.Use_notInstalled, use.getId()));
        case SETTINGS -> settings(use).collect(Collectors.joining("; "));
        };
    }

    private static Stream<String> settings(Use use) {
        return use.getSettings().stream()
                .map(setting -> setting.getKey() + " = " + String.join(", ", setting.getValues()));
    }

    @Override
    public Image getImage(Object element) {
        if (column != Column.NAME) {
            return null;
        }
        Axis axis = element instanceof Axis itself ? itself : Axis.of((Use) element);
        Optional<PlanProblem> worst = worst(element);
        if (worst.isEmpty()) {
            return element instanceof Axis ? Images.of(axis.kind()) : null;
        }
        return PlatformUI.getWorkbench().getSharedImages().getImage(
                worst.get().isError() ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
    }

    @Override
    public Font getFont(Object element) {
        return element instanceof Axis ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null;
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof Use use) {
            Stream<String> problems = context.problems().in(use).stream().map(PlanProblem::message);
            Stream<String> itself = Stream.concat(Stream.of((use.getId() + " " + use.getVersion()).strip()),
                    settings(use));
            return Stream.concat(problems, itself).collect(Collectors.joining("\n"));
        }
        return ((Axis) element).help();
    }

    private Optional<PlanProblem> worst(Object element) {
        if (element instanceof Axis) {
            return Optional.empty();
        }
        List<PlanProblem> problems = context.problems().in((Use) element);
        return problems.stream().filter(PlanProblem::isError).findFirst().or(() -> problems.stream().findFirst());
    }
}
