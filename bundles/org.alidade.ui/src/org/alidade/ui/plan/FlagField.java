package org.alidade.ui.plan;

import java.util.List;

import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A setting that is true or false, or both in turn. */
final class FlagField implements ValueField {

    private static final String TRUE = "true";
    private static final String FALSE = "false";

    private final SettingValues values;
    private final Button check;

    FlagField(Composite form, FormToolkit toolkit, PlanDocument document, SettingValues values) {
        this.values = values;
        check = toolkit.createButton(form, "", SWT.CHECK);
        check.addListener(SWT.Selection, event -> document.edit(
                Messages.bind(Messages.Step_setting, values.declaration().label()),
                () -> values.write(List.of(check.getSelection() ? TRUE : FALSE))));
    }

    @Override
    public Control control() {
        return check;
    }

    @Override
    public void show() {
        List<String> given = values.given();
        boolean several = given.size() > 1;
        String value = given.isEmpty() ? values.declaration().defaultValue() : given.get(0);
        check.setGrayed(several);
        check.setSelection(several || TRUE.equals(value));
        boolean plain = !several && (TRUE.equals(value) || FALSE.equals(value));
        check.setText(plain ? "" : String.join(", ", given));
        check.getParent().layout(new Control[] {check});
    }
}
