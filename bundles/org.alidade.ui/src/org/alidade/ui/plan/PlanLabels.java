package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contribution;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;

/** One column of the plan's tree. */
final class PlanLabels extends ColumnLabelProvider {

    /** What a column shows. */
    enum Column {
        /** Name of axis or contribution; the id of one that is not installed. */
        NAME,
        /** The settings that the plan gives; what an exclusion leaves out. */
        SETTINGS
    }

    /** As many words as go into a line of a tip. */
    private static final String WRAP = "(.{1,90})(?:\\s+|$)";

    private final Column column;
    private final PlanContext context;

    PlanLabels(Column column, PlanContext context) {
        this.column = column;
        this.context = context;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof Branch branch) {
            return column == Column.NAME ? branch.title() : "";
        }
        EObject part = (EObject) element;
        return column == Column.NAME ? context.name(part)
                : part instanceof Use use ? settings(use).collect(Collectors.joining("; ")) : effect((Exclusion) part);
    }

    private static Stream<String> settings(Use use) {
        return use.getSettings().stream().map(PlanLabels::setting);
    }

    private static String setting(Setting setting) {
        return setting.getKey() + " = " + String.join(", ", setting.getValues());
    }

    private String effect(Exclusion exclusion) {
        return context.size().expansion()
                .map(cells -> Messages.bind(Messages.Exclusions_leavesOut, PlanSize.leftOut(exclusion, cells)))
                .orElse("");
    }

    @Override
    public Image getImage(Object element) {
        if (column != Column.NAME) {
            return null;
        }
        List<PlanProblem> problems = problems(element);
        Optional<PlanProblem> worst = problems.stream().filter(PlanProblem::isError).findFirst()
                .or(() -> problems.stream().findFirst());
        if (worst.isPresent()) {
            return ProblemsSection.image(worst.get());
        }
        return element instanceof Axis axis ? Images.of(axis.kind())
                : element instanceof ExclusionBranch ? Images.get(Images.EXCLUSION) : null;
    }

    @Override
    public Font getFont(Object element) {
        return element instanceof Branch ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null;
    }

    @Override
    public String getToolTipText(Object element) {
        Stream<String> problems = problems(element).stream().map(PlanProblem::message);
        return Stream.concat(problems, description(element)).filter(line -> !line.isBlank()).map(PlanLabels::wrapped)
                .collect(Collectors.joining("\n"));
    }

    /** A tip does not do so itself. */
    private static String wrapped(String text) {
        return text.replaceAll(WRAP, "$1\n").stripTrailing();
    }

    private Stream<String> description(Object element) {
        if (element instanceof Branch branch) {
            return Stream.of(branch.help());
        }
        if (element instanceof Use use) {
            Contribution known = context.descriptor(use).map(found -> found.contribution()).orElse(null);
            Stream<String> declared = known == null ? Stream.of() : Stream.of(known.description());
            return Stream.concat(declared, Stream.concat(
                    Stream.of((use.getId() + " " + use.getVersion()).strip()), settings(use)));
        }
        return Stream.of(getText(element));
    }

    private List<PlanProblem> problems(Object element) {
        return element instanceof EObject part ? context.problems().in(part)
                : context.problems().of((Branch) element);
    }
}
