package org.alidade.ui.plan;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** What is selected: its description, reference and settings. */
final class DetailsSection {

    private static final int WRAP_WIDTH = 240;

    private final PlanContext context;
    private final FormToolkit toolkit;
    private final Section section;
    private final ScrolledForm scrolled;
    private Object shown;
    private SettingsForm settings;

    DetailsSection(Composite parent, FormToolkit toolkit, PlanContext context) {
        this.context = context;
        this.toolkit = toolkit;
        section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(section);
        scrolled = toolkit.createScrolledForm(section);
        section.setClient(scrolled);
        GridLayoutFactory.fillDefaults().margins(2, 4).spacing(0, 6).applyTo(scrolled.getBody());
    }

    /** Shows a {@link Use}, an {@link Axis}, or nothing. */
    void show(Object element) {
        scrolled.setRedraw(false);
        for (Control child : scrolled.getBody().getChildren()) {
            child.dispose();
        }
        shown = element;
        settings = null;
        if (element instanceof Axis axis) {
            section.setText(axis.title());
            paragraph(axis.help());
        } else if (element instanceof Use use && Axis.isInPlan(use)) {
            context.descriptor(use).ifPresentOrElse(descriptor -> show(use, descriptor), () -> showUnknown(use));
        } else {
            section.setText("");
        }
        section.layout();
        scrolled.reflow(true);
        scrolled.setRedraw(true);
    }

    /** Takes over the plan's values of the settings shown. */
    void refresh() {
        if (settings == null || shown instanceof Use use && !Axis.isInPlan(use)) {
            show(shown);
        } else {
            settings.show();
        }
    }

    private void show(Use use, Descriptor descriptor) {
        Contribution contribution = descriptor.contribution();
        section.setText(contribution.name());
        paragraph(contribution.description());
        fact(Messages.Details_reference, contribution.reference());
        if (descriptor instanceof DatasetDescriptor dataset) {
            fact(Messages.Details_task, Spelling.of(dataset.task()));
            fact(Messages.Details_licence, dataset.licence());
        } else if (descriptor instanceof ModelDescriptor model) {
            fact(Messages.Details_tasks, Spelling.of(model.tasks()));
            fact(Messages.Details_offers, Spelling.of(model.offers()));
        } else if (descriptor instanceof ProbeDescriptor probe) {
            fact(Messages.Details_needs, Spelling.of(probe.needs()));
            fact(Messages.Details_cost, Spelling.of(probe.cost()));
        }
        fact(Messages.Details_origin, contribution.id() + " " + contribution.version() + ", " + contribution.blame());
        Label heading = toolkit.createLabel(scrolled.getBody(), Messages.Details_settings);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        settings = new SettingsForm(scrolled.getBody(), toolkit, context.document(), use, contribution.settings());
    }

    private void showUnknown(Use use) {
        section.setText(use.getId() == null ? "" : use.getId());
        paragraph(Messages.Details_unknown);
        context.problems().in(use).forEach(problem -> paragraph(problem.message()));
        use.getSettings().forEach(setting -> fact(setting.getKey(), String.join(", ", setting.getValues())));
    }

    private void fact(String label, String value) {
        if (!value.isEmpty()) {
            paragraph(label + ": " + value);
        }
    }

    private void paragraph(String text) {
        Label label = toolkit.createLabel(scrolled.getBody(), text.replace("&", "&&"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WRAP_WIDTH, SWT.DEFAULT).applyTo(label);
    }
}
