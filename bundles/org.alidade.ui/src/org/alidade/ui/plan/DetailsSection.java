package org.alidade.ui.plan;

import java.util.List;
import java.util.function.Function;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.plan.PlanFix;
import org.alidade.plan.PlanProblem;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** What is selected: its description, reference, problems and settings. */
final class DetailsSection {

    private static final int WRAP_WIDTH = 240;
    private static final int HELP_LINES = 4;
    /** As wide as the icon before it. */
    private static final int FIX_INDENT = 20;

    private final PlanContext context;
    private final FormToolkit toolkit;
    private final Function<PlanProblem, List<PlanFix>> fixes;
    private final Section section;
    private final ScrolledForm scrolled;
    private final Label help;
    private List<?> shown = List.of();
    private List<PlanProblem> problems = List.of();
    /** Holds them. */
    private Composite area;
    private SettingsForm settings;
    private ExclusionForm exclusion;

    /** @param fixes what can be done about a problem */
    DetailsSection(Composite parent, FormToolkit toolkit, PlanContext context,
            Function<PlanProblem, List<PlanFix>> fixes) {
        this.context = context;
        this.toolkit = toolkit;
        this.fixes = fixes;
        section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(client);
        section.setClient(client);
        scrolled = toolkit.createScrolledForm(client);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        GridLayoutFactory.fillDefaults().margins(2, 4).spacing(0, 6).applyTo(scrolled.getBody());
        help = WidgetName.set(toolkit.createLabel(client, "", SWT.WRAP), "settings.help");
    }

    /** Shows what is selected: one {@link Branch}, {@link Use} or {@link Exclusion}, several, or nothing. */
    void show(List<?> elements) {
        scrolled.setRedraw(false);
        for (Control child : scrolled.getBody().getChildren()) {
            child.dispose();
        }
        shown = elements;
        settings = null;
        exclusion = null;
        Object element = elements.size() == 1 ? elements.get(0) : null;
        area = toolkit.createComposite(scrolled.getBody());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 4).applyTo(area);
        showProblems();
        if (element instanceof Branch branch) {
            show(branch);
        } else if (element instanceof Use use && Branch.isInPlan(use)) {
            context.descriptor(use).ifPresentOrElse(descriptor -> show(use, descriptor), () -> showUnknown(use));
        } else if (element instanceof Exclusion rule && Branch.isInPlan(rule)) {
            show(rule);
        } else {
            section.setText(elements.size() > 1 ? Messages.bind(Messages.Details_several, elements.size()) : "");
        }
        reserveHelp();
        section.layout();
        scrolled.reflow(true);
        scrolled.setRedraw(true);
    }

    /** Takes over the plan's values of what is shown. */
    void refresh() {
        boolean isSame = shown.stream().noneMatch(element -> element instanceof EObject part && !Branch.isInPlan(part));
        if (isSame && !problems.equals(problems())) {
            showProblems();
            scrolled.reflow(true);
        }
        if (isSame && settings != null) {
            settings.show();
        } else if (isSame && exclusion != null) {
            exclusion.show();
        } else {
            show(shown);
        }
    }

    /** Puts the cursor into the field of a setting of what is shown. */
    void focus(Setting setting) {
        if (settings != null) {
            settings.focus(setting.getKey());
        }
    }

    /** Those of what is shown that no field can show. */
    private List<PlanProblem> problems() {
        Object element = shown.size() == 1 ? shown.get(0) : null;
        return context.problems().all().stream().filter(problem -> problem.where() == element
                || element instanceof Use && problem.where().eContainer() == element
                        && problem.kind() == PlanProblem.Kind.UNKNOWN_SETTING
                || element instanceof Branch branch && context.problems().of(branch).contains(problem)).toList();
    }

    private void show(Branch branch) {
        section.setText(branch.title());
        paragraph(branch.help());
    }

    private void show(Use use, Descriptor descriptor) {
        Contribution contribution = descriptor.contribution();
        section.setText(contribution.name());
        paragraph(contribution.description());
        DescriptorFacts.of(descriptor).forEach(fact -> paragraph(fact.line()));
        Label heading = toolkit.createLabel(scrolled.getBody(), Messages.Details_settings);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        settings = new SettingsForm(scrolled.getBody(), toolkit, context, use, contribution.settings(), this::help);
    }

    private void showUnknown(Use use) {
        section.setText(use.getId() == null ? "" : use.getId());
        paragraph(Messages.Details_unknown);
        use.getSettings().forEach(setting -> paragraph(
                setting.getKey() + ": " + String.join(", ", setting.getValues())));
    }

    private void show(Exclusion rule) {
        section.setText(context.name(rule));
        paragraph(Messages.Exclusions_help);
        exclusion = new ExclusionForm(scrolled.getBody(), context, rule,
                change -> context.document().edit(Messages.Step_exclusion, change));
    }

    /** Each with what can be done about it. */
    private void showProblems() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        problems = problems();
        ((GridData) area.getLayoutData()).exclude = problems.isEmpty();
        for (PlanProblem problem : problems) {
            toolkit.createLabel(area, "").setImage(ProblemsSection.image(problem));
            paragraph(area, problem.message());
            for (PlanFix fix : fixes.apply(problem)) {
                Hyperlink link = toolkit.createHyperlink(area, fix.label(), SWT.NONE);
                WidgetName.set(link, "fix");
                GridDataFactory.fillDefaults().span(2, 1).indent(FIX_INDENT, 0).applyTo(link);
                link.addHyperlinkListener(new HyperlinkAdapter() {
                    @Override
                    public void linkActivated(HyperlinkEvent event) {
                        link.getDisplay().asyncExec(fix.change());
                    }
                });
            }
        }
    }

    private void help(String text) {
        help.setText(text.replace("&", "&&"));
        help.setToolTipText(text);
    }

    /** Keeps the room for help while there are settings, so that fields do not move when they are entered. */
    private void reserveHelp() {
        int lines = settings == null ? 0 : HELP_LINES;
        GridDataFactory.fillDefaults().grab(true, false).hint(WRAP_WIDTH, lines * lineHeight()).applyTo(help);
        help(settings == null ? "" : Messages.Settings_helpHere);
        help.getParent().layout();
    }

    private int lineHeight() {
        GC gc = new GC(help);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height;
    }

    private Label paragraph(String text) {
        return paragraph(scrolled.getBody(), text);
    }

    private Label paragraph(Composite parent, String text) {
        Label label = toolkit.createLabel(parent, text.replace("&", "&&"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WRAP_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
