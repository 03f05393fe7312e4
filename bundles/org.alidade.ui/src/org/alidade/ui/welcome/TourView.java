package org.alidade.ui.welcome;

import java.io.IOException;
import java.util.List;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.help.Commands;
import org.alidade.ui.help.Commands.Outcome;
import org.alidade.ui.help.FormView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Leads through the first experiment, one step after the other; each can be done by a button. */
public final class TourView extends FormView {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.tour";

    /** The text wraps; below this width it scrolls. */
    private static final int TEXT_WIDTH = 240;
    private static final int REMARK_WIDTH = 160;

    private List<TourStep> steps = List.of();
    private int current;
    private Label title;
    private Label text;
    private Label remark;
    private Button back;
    private Button perform;
    private Button next;

    @Override
    protected void createBody(Composite body, FormToolkit widgets) {
        try {
            steps = TourStep.all();
        } catch (IOException e) {
            widgets.createLabel(body, String.valueOf(e.getMessage()), SWT.WRAP);
            return;
        }
        title = WidgetName.set(widgets.createLabel(body, ""), "tour.title");
        title.setFont(JFaceResources.getBannerFont());
        text = WidgetName.set(widgets.createLabel(body, "", SWT.WRAP), "tour.text");
        for (Label label : List.of(title, text)) {
            GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        }
        Composite buttons = widgets.createComposite(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(buttons);
        back = button(buttons, widgets, Messages.Tour_back, "tour.back", () -> turnTo(current - 1));
        perform = button(buttons, widgets, "", "tour.do", this::perform);
        next = button(buttons, widgets, Messages.Tour_next, "tour.next", () -> turnTo(current + 1));
        // beside the buttons: they stay where they are when it is said
        remark = WidgetName.set(widgets.createLabel(buttons, "", SWT.WRAP), "tour.remark");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(REMARK_WIDTH, SWT.DEFAULT)
                .applyTo(remark);
        turnTo(0);
    }

    private static Button button(Composite parent, FormToolkit widgets, String label, String name, Runnable action) {
        Button button = WidgetName.set(widgets.createButton(parent, label, SWT.PUSH), name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void perform() {
        Outcome outcome = Commands.execute(steps.get(current).command());
        if (!remark.isDisposed()) {
            remark.setText(outcome == Outcome.EXECUTED ? Messages.Tour_done : Messages.Tour_notNow);
            show();
        }
    }

    private void turnTo(int index) {
        current = index;
        TourStep step = steps.get(index);
        title.setText(Messages.bind(Messages.Tour_step, new Object[] {index + 1, steps.size(), step.title()}));
        text.setText(step.text());
        remark.setText("");
        back.setEnabled(index > 0);
        next.setEnabled(index < steps.size() - 1);
        boolean canPerform = !step.command().isEmpty();
        perform.setText(step.label());
        perform.setVisible(canPerform);
        GridDataFactory.fillDefaults().exclude(!canPerform).applyTo(perform);
        perform.getParent().layout(true, true);
        show();
    }
}
