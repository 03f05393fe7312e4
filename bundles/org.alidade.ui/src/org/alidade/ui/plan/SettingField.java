package org.alidade.ui.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.PlanProblem;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One row of a settings form: label, field, and buttons to browse, give several values and go back to the default. */
final class SettingField {

    private static final int FIELD_WIDTH = 80;
    private static final int TEXT_HEIGHT = 40;

    private final SettingsContext context;
    private final SettingValues values;
    private final SettingOptions options;
    private final Label label;
    private final ValueField field;
    private final ControlDecoration decoration;
    private final ToolItem several;
    private final ToolItem reset;

    /** @param help is told what the setting means whenever the row is entered */
    SettingField(Composite form, FormToolkit toolkit, SettingsContext context, SettingValues values,
            Consumer<String> help) {
        this.context = context;
        this.values = values;
        SettingDeclaration setting = values.declaration();
        options = SettingOptions.of(setting, context.contributions());
        label = toolkit.createLabel(form, setting.label() + ":");
        label.setToolTipText(help(setting));
        field = field(form, toolkit);
        Control control = WidgetName.set(field.control(), "setting." + setting.key());
        control.setToolTipText(help(setting));
        control.addListener(SWT.FocusIn, event -> help.accept(help(setting)));
        decoration = new ControlDecoration(control, SWT.TOP | SWT.LEFT, form);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).align(SWT.FILL, SWT.CENTER)
                .hint(FIELD_WIDTH, setting.type() == SettingType.TEXT ? TEXT_HEIGHT : SWT.DEFAULT).applyTo(control);
        ToolBar tools = new ToolBar(form, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(tools);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
        if (setting.type() == SettingType.PATH) {
            browse(tools);
        }
        several = tool(tools, Images.SEVERAL, "several", Messages.Settings_several);
        several.addListener(SWT.Selection, event -> editSeveral());
        reset = tool(tools, Images.RESET, "reset", Messages.bind(Messages.Settings_reset, shown(setting)));
        reset.addListener(SWT.Selection, event -> edit(Messages.Step_reset, values::reset));
        show();
    }

    private ValueField field(Composite form, FormToolkit toolkit) {
        PlanDocument document = context.document();
        return switch (values.declaration().type()) {
        case CHOICE, CONTRIBUTION -> new ChoiceField(form, document, values, options);
        case FLAG -> new FlagField(form, toolkit, document, values);
        case INTEGER, NUMBER, PATH -> text(toolkit.createText(form, "", SWT.SINGLE | SWT.BORDER), document);
        case TEXT -> text(toolkit.createText(form, "", SWT.MULTI | SWT.BORDER | SWT.V_SCROLL), document);
        };
    }

    private ValueField text(Text text, PlanDocument document) {
        return new PlanText(document, text, Messages.bind(Messages.Step_setting, values.declaration().label()),
                values::text, values::write);
    }

    private ToolItem tool(ToolBar tools, String image, String name, String tip) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        WidgetName.set(item, "setting." + values.declaration().key() + "." + name);
        item.setImage(Images.get(image));
        item.setToolTipText(tip);
        return item;
    }

    private void browse(ToolBar tools) {
        ToolItem browse = tool(tools, Images.OPEN, "browse", Messages.Settings_browse);
        browse.addListener(SWT.Selection,
                event -> PathMenu.open(tools, path -> edit(Messages.Step_setting, () -> values.write(List.of(path)))));
    }

    private void editSeveral() {
        ValuesDialog dialog = new ValuesDialog(label.getShell(), values, options);
        if (dialog.open() == Window.OK) {
            edit(Messages.Step_setting, () -> values.write(dialog.values()));
        }
    }

    private void edit(String step, Runnable change) {
        context.document().edit(Messages.bind(step, values.declaration().label()), change);
    }

    private static String shown(SettingDeclaration setting) {
        return setting.defaultValue().isEmpty() ? Messages.Settings_emptyDefault : setting.defaultValue();
    }

    private static String help(SettingDeclaration setting) {
        String more = switch (setting.type()) {
        case INTEGER, NUMBER -> "\n" + Messages.Settings_severalByComma;
        case TEXT -> "\n" + Messages.Settings_severalByLine;
        case PATH -> "\n" + Messages.Settings_relativePath;
        case CHOICE, FLAG, CONTRIBUTION -> "";
        };
        String help = setting.help().isEmpty() ? "" : setting.help() + "\n";
        return help + Messages.bind(Messages.Settings_help,
                new Object[] {setting.key(), setting.expected(), shown(setting)}) + more;
    }

    /** Takes over the plan's value and says whether it is acceptable. */
    void show() {
        field.show();
        int count = values.given().size();
        several.setText(count > 1 ? "\u00d7" + count : "");
        several.getParent().requestLayout();
        reset.setEnabled(values.isGiven());
        label.setFont(values.isGiven() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)
                : JFaceResources.getDialogFont());
        mark(values.setting().map(context::problemsOf).orElse(List.of()));
    }

    private void mark(List<PlanProblem> problems) {
        if (problems.isEmpty()) {
            decoration.hide();
            return;
        }
        boolean isError = problems.stream().anyMatch(PlanProblem::isError);
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
                isError ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
        decoration.setDescriptionText(problems.stream().map(PlanProblem::message).collect(Collectors.joining("\n")));
        decoration.show();
    }

    /** Puts the cursor into the field if it is that of a setting. */
    void focusIf(String key) {
        if (values.declaration().key().equals(key)) {
            field.control().setFocus();
        }
    }
}
