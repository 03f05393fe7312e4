package org.alidade.ui.plan;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.alidade.plan.model.Plan;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Keeps a field and one value of the plan the same. What is typed until the field is left is one step to undo. */
final class PlanText implements ValueField {

    private final PlanDocument document;
    private final Text field;
    private final String label;
    private final Supplier<String> read;
    private final Consumer<String> write;
    private final Predicate<String> acceptable;
    private Plan shown;
    private boolean busy;

    /**
     * @param label names the step
     * @param read  the text that shows the plan's value
     * @param write puts a text into the plan
     */
    PlanText(PlanDocument document, Text field, String label, Supplier<String> read, Consumer<String> write) {
        this(document, field, label, read, write, text -> true);
    }

    /** @param acceptable what the plan can take; other text stays in the field alone, until it is mended */
    PlanText(PlanDocument document, Text field, String label, Supplier<String> read, Consumer<String> write,
            Predicate<String> acceptable) {
        this.acceptable = acceptable;
        this.shown = document.plan();
        this.document = document;
        this.field = field;
        this.label = label;
        this.read = read;
        this.write = write;
        show();
        field.addListener(SWT.Modify, event -> typed());
        field.addListener(SWT.FocusOut, event -> left());
    }

    @Override
    public Control control() {
        return field;
    }

    /** Takes over the plan's value, unless it is this field that is changing it. */
    @Override
    public void show() {
        String text = read.get();
        if (busy || field.isDisposed() || text.equals(text())) {
            return;
        }
        if (shown == document.plan() && !acceptable.test(text())) {
            return;
        }
        shown = document.plan();
        busy = true;
        field.setText(text);
        busy = false;
    }

    private String text() {
        return field.getText();
    }

    private void typed() {
        String text = text();
        if (!busy && acceptable.test(text)) {
            busy = true;
            document.type(label, this, () -> write.accept(text));
            busy = false;
        }
    }

    private void left() {
        document.endTyping();
        show();
    }
}
