package org.alidade.ui.plan;

import java.util.Optional;

import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Setting;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What the experiment is made of. */
final class ExperimentPage extends FormPage {

    /** Identifier of the page. */
    static final String ID = "experiment";

    /** Below this width the columns stand one below the other. */
    private static final int WIDTH = 660;
    /** Below this width the page scrolls sideways. */
    private static final int NARROW = 360;
    /** Below these heights the page scrolls: side by side, and one below the other. */
    private static final int HEIGHT = 380;
    private static final int TALL = 900;

    private final PlanContext context;
    private GeneralSection general;
    private AxesSection axes;
    private DetailsSection details;
    private ProblemsSection problems;

    ExperimentPage(FormEditor editor, PlanContext context) {
        super(editor, ID, Messages.ExperimentPage_title);
        this.context = context;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        FormToolkit toolkit = form.getToolkit();
        Composite body = form.getForm().getBody();
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        SashForm columns = new SashForm(body, SWT.HORIZONTAL);
        toolkit.adapt(columns);
        arrange(columns, true);
        form.getForm().addListener(SWT.Resize, event -> {
            boolean areBeside = form.getForm().getSize().x >= WIDTH;
            if (areBeside != (columns.getOrientation() == SWT.HORIZONTAL)) {
                arrange(columns, areBeside);
                form.reflow(true);
            }
        });
        Composite left = column(columns, toolkit);
        Composite right = column(columns, toolkit);
        columns.setWeights(56, 44);
        general = new GeneralSection(left, toolkit, context);
        QuickFixes fixes = new QuickFixes(context, branch -> axes.add(branch));
        details = new DetailsSection(right, toolkit, context, fixes::of);
        axes = new AxesSection(left, toolkit, context, details::show);
        problems = new ProblemsSection(right, toolkit, context, this::go, fixes::of);
        show();
    }

    /** Side by side where there is room, else one below the other, and scrolled to. */
    private static void arrange(SashForm columns, boolean areBeside) {
        columns.setOrientation(areBeside ? SWT.HORIZONTAL : SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(areBeside ? WIDTH : NARROW, areBeside ? HEIGHT : TALL)
                .applyTo(columns);
    }

    private static Composite column(SashForm columns, FormToolkit toolkit) {
        Composite column = toolkit.createComposite(columns);
        GridLayoutFactory.fillDefaults().margins(2, 2).spacing(0, 8).applyTo(column);
        return column;
    }

    /** Shows the plan as it is now. */
    void show() {
        if (general != null) {
            general.show();
            axes.show();
            details.refresh();
            problems.show(context.problems());
        }
    }

    /** Shows how large the plan is, which becomes known later than the rest. */
    void showSize() {
        if (general != null) {
            axes.show();
            details.refresh();
        }
    }

    /** What a field holds that the plan cannot take; empty if nothing. */
    Optional<String> fieldProblem() {
        return general == null ? Optional.empty() : general.problem();
    }

    private void go(PlanProblem problem) {
        if (problem.where() instanceof Plan) {
            Branch.named(problem.subject()).ifPresentOrElse(axes::select, () -> focusSeedsIf(problem));
        }
        for (EObject at = problem.where(); at != null; at = at.eContainer()) {
            if (Branch.isInPlan(at)) {
                axes.select(at);
            }
        }
        if (problem.where() instanceof Setting setting) {
            details.focus(setting);
        }
    }

    private void focusSeedsIf(PlanProblem problem) {
        if (problem.kind() == PlanProblem.Kind.REPEATED_SEED
                || problem.subject().equals(PlanPackage.Literals.PLAN__SEEDS.getName())) {
            general.focusSeeds();
        }
    }
}
