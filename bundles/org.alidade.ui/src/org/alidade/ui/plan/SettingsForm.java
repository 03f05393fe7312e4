package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A form made from the settings that a contribution declares. */
public final class SettingsForm {

    private static final int COLUMNS = 3;

    private final List<SettingField> fields = new ArrayList<>();

    /** @param parent receives one composite with all fields */
    public SettingsForm(Composite parent, FormToolkit toolkit, PlanDocument document, Use use,
            List<SettingDeclaration> declarations) {
        this(parent, toolkit, SettingsContext.of(document), use, declarations, help -> {});
    }

    /** @param help is told what a setting means when its field is entered */
    SettingsForm(Composite parent, FormToolkit toolkit, SettingsContext context, Use use,
            List<SettingDeclaration> declarations, Consumer<String> help) {
        Composite form = toolkit.createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(10, 5).extendedMargins(1, 1, 2, 2).applyTo(form);
        toolkit.paintBordersFor(form);
        if (declarations.isEmpty()) {
            toolkit.createLabel(form, Messages.Settings_none, SWT.WRAP);
        }
        for (SettingDeclaration declaration : declarations) {
            fields.add(new SettingField(form, toolkit, context, new SettingValues(use, declaration), help));
        }
    }

    /** Takes over the plan's values. */
    public void show() {
        fields.forEach(SettingField::show);
    }

    /** Puts the cursor into the field of a setting; nothing if it has none. */
    void focus(String key) {
        fields.forEach(field -> field.focusIf(key));
    }
}
