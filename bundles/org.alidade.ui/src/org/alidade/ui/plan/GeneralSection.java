package org.alidade.ui.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** Name, note and seeds. */
final class GeneralSection {

    /** Asked for at least; fields grow with the window. */
    private static final int FIELD_WIDTH = 120;
    private static final int NOTE_HEIGHT = 38;

    private final PlanContext context;
    private final List<PlanText> fields;
    private final Text seeds;
    private final ControlDecoration seedProblem;

    GeneralSection(Composite parent, FormToolkit toolkit, PlanContext context) {
        this.context = context;
        PlanDocument document = context.document();
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(Messages.General_title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 5).margins(2, 4).applyTo(client);
        section.setClient(client);
        Text name = field(client, toolkit, Messages.General_name, "plan.name", SWT.SINGLE, SWT.DEFAULT);
        seeds = field(client, toolkit, Messages.General_seeds, "plan.seeds", SWT.SINGLE, SWT.DEFAULT);
        Text note = field(client, toolkit, Messages.General_note, "plan.note", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL,
                NOTE_HEIGHT);
        GridDataFactory.createFrom((GridData) note.getLayoutData()).span(3, 1).applyTo(note);
        seeds.setToolTipText(Messages.General_seeds_help);
        seedProblem = new ControlDecoration(seeds, SWT.TOP | SWT.LEFT, client);
        seedProblem.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        seedProblem.setDescriptionText(Messages.General_seeds_problem);
        fields = List.of(
                new PlanText(document, name, Messages.Step_name, () -> text(plan().getName()),
                        text -> plan().setName(text)),
                new PlanText(document, note, Messages.Step_note, () -> text(plan().getNote()),
                        text -> plan().setNote(text)),
                new PlanText(document, seeds, Messages.Step_seeds, () -> Seeds.text(plan().getSeeds()),
                        this::writeSeeds, text -> Seeds.parse(text).isPresent()));
        seeds.addListener(SWT.Modify, event -> {
            showSeedProblem();
            context.fieldChanged();
        });
        show();
    }

    private static Text field(Composite client, FormToolkit toolkit, String label, String name, int style, int height) {
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(toolkit.createLabel(client, label));
        Text field = WidgetName.set(toolkit.createText(client, "", style | SWT.BORDER), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, height).indent(4, 0).applyTo(field);
        return field;
    }

    /** Takes over the plan's values. */
    void show() {
        fields.forEach(PlanText::show);
        showSeedProblem();
    }

    private void showSeedProblem() {
        if (problem().isPresent()) {
            seedProblem.show();
        } else {
            seedProblem.hide();
        }
    }

    /** Puts the cursor into the field of the seeds. */
    void focusSeeds() {
        seeds.setFocus();
    }

    /** What a field holds that the plan cannot take. */
    Optional<String> problem() {
        return Seeds.parse(seeds.getText()).isPresent() ? Optional.empty()
                : Optional.of(Messages.bind(Messages.General_seeds_headline, seeds.getText().strip()));
    }

    /** What is no list of seeds never comes here. */
    private void writeSeeds(String text) {
        Optional<List<Long>> parsed = Seeds.parse(text);
        parsed.ifPresent(found -> {
            plan().getSeeds().clear();
            plan().getSeeds().addAll(found);
        });
    }

    private Plan plan() {
        return context.document().plan();
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
