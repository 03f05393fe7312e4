package org.alidade.ui.welcome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.help.Commands;
import org.alidade.ui.help.Commands.Outcome;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.part.ViewPart;

/** Leads through the first experiment, one step after the other; each can be done by a button. */
public final class TourView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.tour";

    private static final int TEXT_WIDTH = 240;

    private final List<Section> sections = new ArrayList<>();
    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        GridLayoutFactory.swtDefaults().margins(8, 8).applyTo(form.getBody());
        try {
            for (TourStep step : TourStep.all()) {
                sections.add(section(step, sections.size()));
            }
        } catch (IOException e) {
            toolkit.createLabel(form.getBody(), String.valueOf(e.getMessage()), SWT.WRAP);
        }
        turnTo(0);
    }

    private Section section(TourStep step, int index) {
        Section section = toolkit.createSection(form.getBody(),
                ExpandableComposite.TREE_NODE | ExpandableComposite.TITLE_BAR);
        section.setText(Messages.bind(Messages.Tour_step, index + 1, step.title()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(16, 0, 2, 6).applyTo(client);
        section.setClient(client);
        Label text = toolkit.createLabel(client, step.text(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        Label remark = toolkit.createLabel(client, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).exclude(true)
                .applyTo(remark);
        if (!step.command().isEmpty()) {
            button(client, step.label(), "tour.do." + index, () -> perform(step, index, remark));
        }
        button(client, Messages.Tour_next, "tour.next." + index, () -> turnTo(index + 1));
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                form.reflow(true);
            }
        });
        return section;
    }

    private void button(Composite parent, String text, String name, Runnable action) {
        Button button = WidgetName.set(toolkit.createButton(parent, text, SWT.PUSH), name);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void perform(TourStep step, int index, Label remark) {
        Outcome outcome = Commands.execute(step.command());
        boolean isDone = outcome == Outcome.EXECUTED;
        remark.setText(isDone ? Messages.Tour_done : Messages.Tour_notNow);
        ((GridData) remark.getLayoutData()).exclude = false;
        sections.get(index).layout(true, true);
        form.reflow(true);
    }

    private void turnTo(int index) {
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).setExpanded(i == index);
        }
        form.reflow(true);
        if (index < sections.size()) {
            form.showControl(sections.get(index));
        }
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
