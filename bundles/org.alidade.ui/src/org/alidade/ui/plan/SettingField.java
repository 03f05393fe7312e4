package org.alidade.ui.plan;

import java.util.Optional;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One row of a settings form: label, field, and for paths a button; what is wrong shows as soon as it is typed. */
final class SettingField {

    private static final int FIELD_WIDTH = 80;
    private static final int TEXT_HEIGHT = 40;

    private final SettingValues values;
    private final PlanText text;
    private final ControlDecoration decoration;

    SettingField(Composite form, FormToolkit toolkit, PlanDocument document, SettingValues values) {
        this.values = values;
        SettingDeclaration setting = values.declaration();
        Label label = toolkit.createLabel(form, setting.label() + ":");
        label.setToolTipText(help(setting));
        Control field = WidgetName.set(field(form, toolkit, setting), "setting." + setting.key());
        field.setToolTipText(help(setting));
        decoration = new ControlDecoration(field, SWT.TOP | SWT.LEFT, form);
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        text = new PlanText(document, field, Messages.bind(Messages.Step_setting, setting.label()), values::text,
                values::write);
        boolean path = setting.type() == SettingType.PATH;
        int height = setting.type() == SettingType.TEXT ? TEXT_HEIGHT : SWT.DEFAULT;
        GridDataFactory.fillDefaults().grab(true, false).span(path ? 1 : 2, 1).indent(4, 0).hint(FIELD_WIDTH, height)
                .applyTo(field);
        if (path) {
            browse(form, toolkit, (Text) field);
        }
        show();
    }

    private static Control field(Composite form, FormToolkit toolkit, SettingDeclaration setting) {
        return switch (setting.type()) {
        case INTEGER, NUMBER, PATH, CONTRIBUTION -> toolkit.createText(form, "", SWT.SINGLE | SWT.BORDER);
        case TEXT -> toolkit.createText(form, "", SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        case CHOICE -> combo(form, setting.choices().toArray(String[]::new));
        case FLAG -> combo(form, "true", "false", "true, false");
        };
    }

    private static Combo combo(Composite form, String... items) {
        Combo combo = new Combo(form, SWT.DROP_DOWN);
        combo.setItems(items);
        return combo;
    }

    private static void browse(Composite form, FormToolkit toolkit, Text field) {
        Composite buttons = toolkit.createComposite(form);
        RowLayoutFactory.fillDefaults().applyTo(buttons);
        Button file = toolkit.createButton(buttons, Messages.Settings_file, SWT.PUSH);
        file.addListener(SWT.Selection, event -> take(field, new FileDialog(form.getShell(), SWT.OPEN).open()));
        Button folder = toolkit.createButton(buttons, Messages.Settings_folder, SWT.PUSH);
        folder.addListener(SWT.Selection, event -> take(field, new DirectoryDialog(form.getShell()).open()));
    }

    private static void take(Text field, String chosen) {
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    private static String help(SettingDeclaration setting) {
        String several = switch (setting.type()) {
        case INTEGER, NUMBER, CHOICE, FLAG, CONTRIBUTION -> Messages.Settings_severalByComma;
        case TEXT -> Messages.Settings_severalByLine;
        case PATH -> Messages.Settings_relativePath;
        };
        String help = setting.help().isEmpty() ? "" : setting.help() + "\n";
        return help + Messages.bind(Messages.Settings_help,
                new Object[] {setting.key(), setting.expected(), setting.defaultValue()}) + "\n" + several;
    }

    /** Takes over the plan's value and says whether it is acceptable. */
    void show() {
        text.show();
        Optional<String> problem = values.problem();
        problem.ifPresent(finding -> decoration
                .setDescriptionText(Messages.bind(Messages.Settings_problem, values.declaration().key(), finding)));
        if (problem.isPresent()) {
            decoration.show();
        } else {
            decoration.hide();
        }
    }
}
