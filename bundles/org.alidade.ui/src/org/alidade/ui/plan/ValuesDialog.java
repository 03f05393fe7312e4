package org.alidade.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks for the values of a setting, each of which makes a line of the matrix: to be ticked if they are known, or typed. */
final class ValuesDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(480, 460);

    private final SettingValues setting;
    private final SettingOptions options;
    private Text text;
    private Table table;
    private List<String> values;

    ValuesDialog(Shell parent, SettingValues setting, SettingOptions options) {
        super(parent);
        this.setting = setting;
        this.options = options;
        values = setting.given().isEmpty() ? List.of(setting.declaration().defaultValue()) : setting.given();
    }

    /** In order. */
    List<String> values() {
        return values;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.bind(Messages.Values_title, setting.declaration().label()));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.alidade.ui.valuesDialog");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        setTitle(setting.declaration().label());
        setMessage(Messages.bind(options.all().isEmpty() ? Messages.Values_type : Messages.Values_tick,
                setting.declaration().expected()));
        if (options.all().isEmpty()) {
            typed(area);
        } else {
            ticked(area);
        }
        return area;
    }

    private void typed(Composite area) {
        text = WidgetName.set(new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL), "values.text");
        text.setText(String.join("\n", values));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.addListener(SWT.Modify, event -> changed());
        if (setting.declaration().type() == SettingType.PATH) {
            Button browse = new Button(area, SWT.PUSH);
            browse.setText(Messages.Settings_browse);
            browse.addListener(SWT.Selection, event -> PathMenu.open(browse, this::append));
        }
    }

    private void append(String path) {
        text.setText((text.getText().strip() + "\n" + path).strip());
    }

    private void ticked(Composite area) {
        table = WidgetName.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "values.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Stream<SettingOptions.Option> strangers = values.stream().filter(value -> options.indexOf(value) < 0)
                .map(value -> new SettingOptions.Option(value, value));
        Stream.concat(options.all().stream(), strangers).forEach(option -> {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(option.label().equals(option.value()) || option.value().isEmpty() ? option.label()
                    : option.label() + " (" + option.value() + ")");
            item.setData(option.value());
            item.setChecked(values.contains(option.value()));
        });
        table.addListener(SWT.Selection, event -> changed());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        changed();
    }

    private void changed() {
        values = table == null ? lines()
                : Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (String) item.getData())
                        .toList();
        Optional<String> problem = problem();
        setErrorMessage(problem.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
    }

    private List<String> lines() {
        SettingType type = setting.declaration().type();
        return SettingValues.parse(type, text.getText());
    }

    private Optional<String> problem() {
        SettingDeclaration declaration = setting.declaration();
        if (values.stream().distinct().count() < values.size()) {
            return Optional.of(Messages.Values_repeated);
        }
        return values.stream().flatMap(value -> declaration.problemWith(value).stream()).findFirst()
                .map(found -> Messages.bind(Messages.Settings_problem, declaration.key(), found));
    }
}
