package org.alidade.ui.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.DemoPlan;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.RecentPlans;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for name and folder of a new plan, and creates it. */
final class NewExperimentDialog extends TitleAreaDialog {

    private static final int COLUMNS = 3;

    private Text name;
    private Text folder;
    private Button demonstration;
    private Optional<Path> file = Optional.empty();

    NewExperimentDialog(Shell parent) {
        super(parent);
    }

    /** The plan that was created. */
    Path file() {
        return file.orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.New_title);
        WidgetName.set(shell, "new");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.New_title);
        setMessage(Messages.New_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(12, 12).applyTo(area);
        name = text(area, Messages.New_name, "new.name", freeName(RecentPlans.folder()), 2);
        folder = text(area, Messages.New_folder, "new.folder", RecentPlans.folder().toString(), 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.New_browse);
        browse.addListener(SWT.Selection, event -> browse());
        demonstration = WidgetName.set(new Button(area, SWT.RADIO), "new.demonstration");
        demonstration.setText(Messages.New_demonstration);
        demonstration.setSelection(true);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 8).applyTo(demonstration);
        Button empty = WidgetName.set(new Button(area, SWT.RADIO), "new.empty");
        empty.setText(Messages.New_empty);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(empty);
        name.addListener(SWT.Modify, event -> check());
        folder.addListener(SWT.Modify, event -> check());
        name.setFocus();
        name.selectAll();
        return area;
    }

    private static Text text(Composite area, String label, String key, String value, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = WidgetName.set(new Text(area, SWT.SINGLE | SWT.BORDER), key);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        WidgetName.set(getButton(IDialogConstants.OK_ID), "new.ok").setText(Messages.New_create);
        check();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void check() {
        Optional<String> problem = problem();
        setErrorMessage(problem.orElse(null));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty());
        }
    }

    private Optional<String> problem() {
        if (name.getText().isBlank()) {
            return Optional.of(Messages.New_noName);
        }
        try {
            Path target = target();
            if (!Files.isDirectory(Path.of(folder.getText()))) {
                return Optional.of(Messages.bind(Messages.New_noFolder, folder.getText()));
            }
            return Files.exists(target) ? Optional.of(Messages.bind(Messages.New_exists, target)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Path target() {
        return Path.of(folder.getText()).resolve(withExtension(name.getText().strip()));
    }

    private static String withExtension(String name) {
        String extension = "." + PlanFiles.EXTENSION;
        return name.endsWith(extension) ? name : name + extension;
    }

    private static String freeName(Path folder) {
        for (int number = 1;; number++) {
            String name = Messages.New_defaultName + (number == 1 ? "" : number);
            if (!Files.exists(folder.resolve(withExtension(name)))) {
                return name;
            }
        }
    }

    @Override
    protected void okPressed() {
        Path target = target();
        String title = name.getText().strip().replace("." + PlanFiles.EXTENSION, "");
        try {
            Plan plan = demonstration.getSelection() ? DemoPlan.read() : PlanFiles.newPlan();
            plan.setName(title);
            PlanFiles.save(plan, target);
            file = Optional.of(target);
            super.okPressed();
        } catch (IOException e) {
            setErrorMessage(Messages.bind(Messages.New_cannotWrite, target, e.getMessage()));
        }
    }
}
