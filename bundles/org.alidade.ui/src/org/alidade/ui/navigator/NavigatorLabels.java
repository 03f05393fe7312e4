package org.alidade.ui.navigator;

import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.Tone;
import org.alidade.ui.navigator.PlanNode.State;
import org.alidade.ui.navigator.PlanResults.ReportNode;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;

/** Text, icon and tooltip of what the navigator shows; in grey behind the name, how it stands. */
final class NavigatorLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {

    private static final Styler FAINT = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Tone.FAINT.in(Display.getCurrent());
        }
    };

    private final ResourceManager icons;

    /** @param icons makes images and disposes of them with the tree */
    NavigatorLabels(LocalResourceManager icons) {
        this.icons = icons;
    }

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString(getText(element));
        String state = stateOf(element);
        return state.isEmpty() ? text : text.append("  " + state, FAINT);
    }

    @Override
    public String getText(Object element) {
        if (element instanceof PlanNode plan) {
            return String.valueOf(plan.file().getFileName());
        }
        if (element instanceof TrainingNode training) {
            return training.labels().brief(training.cell());
        }
        if (element instanceof ReportNode report) {
            return report.file().getFileName().toString();
        }
        return element instanceof ResultNode result ? result.labels().label(result.cell().probe())
                : String.valueOf(element);
    }

    private static String stateOf(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.state().map(state -> stateOf(plan, state)).orElse("");
        }
        if (element instanceof TrainingNode training) {
            return training.hasFailed() ? Messages.Status_failed : "";
        }
        return element instanceof ResultNode result && !result.record().isDone() ? Messages.Status_failed : "";
    }

    private static String stateOf(PlanNode plan, State state) {
        if (!state.exists()) {
            return Messages.Navigator_missing;
        }
        if (state.isRunning()) {
            return Messages.Status_running;
        }
        if (state.cells() == 0) {
            return "";
        }
        if (plan.results().isEmpty()) {
            return Messages.bind(Messages.Navigator_cells, state.cells());
        }
        PlanResults results = plan.results().orElseThrow();
        String text = Messages.bind(Messages.Navigator_done, results.done());
        text += results.failed() == 0 ? "" : ", " + Messages.bind(Messages.Navigator_failed, results.failed());
        return text
                + (results.damaged() == 0 ? "" : ", " + Messages.bind(Messages.Navigator_damaged, results.damaged()));
    }

    @Override
    public Image getImage(Object element) {
        if (element instanceof PlanNode plan) {
            return image(Images.PLAN, decoration(plan));
        }
        if (element instanceof TrainingNode training) {
            return image(Images.name(ContributionKind.MODEL),
                    training.hasFailed() ? FieldDecorationRegistry.DEC_ERROR : "");
        }
        if (element instanceof ResultNode result) {
            return image(Images.RESULT, result.record().isDone() ? "" : FieldDecorationRegistry.DEC_ERROR);
        }
        return element instanceof ReportNode ? image(Images.REPORT, "") : null;
    }

    private static String decoration(PlanNode plan) {
        Optional<State> state = plan.state();
        if (state.filter(known -> !known.exists() || known.problem().isPresent()).isPresent()) {
            return FieldDecorationRegistry.DEC_ERROR;
        }
        return plan.results().filter(results -> results.failed() + results.damaged() > 0).isPresent()
                ? FieldDecorationRegistry.DEC_WARNING
                : "";
    }

    private Image image(String name, String decoration) {
        ImageDescriptor plain = Images.descriptor(name);
        return icons.get(decoration.isEmpty() ? plain
                : new DecorationOverlayIcon(plain, ImageDescriptor.createFromImage(
                        FieldDecorationRegistry.getDefault().getFieldDecoration(decoration).getImage()),
                        IDecoration.BOTTOM_LEFT));
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.file() + plan.state().flatMap(State::problem).map(problem -> "\n" + problem).orElse("");
        }
        if (element instanceof TrainingNode training) {
            return training.labels().full(training.cell()) + training.record().map(NavigatorLabels::failure).orElse("");
        }
        if (element instanceof ResultNode result) {
            return getText(element) + "\n" + result.labels().full(result.cell().training()) + failure(result.record());
        }
        return element instanceof ReportNode report ? report.file().toString() : null;
    }

    private static String failure(CellRecord record) {
        return record.failure().map(failure -> "\n" + failure.message()).orElse("");
    }
}
