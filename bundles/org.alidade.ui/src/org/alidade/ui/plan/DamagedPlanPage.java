package org.alidade.ui.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.preferences.ResultPlaces;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.FormColors;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * In place of a plan that cannot be read: says what is wrong and where, and shows the text, which can be mended here.
 * The file stays as it is until the user saves.
 */
final class DamagedPlanPage extends FormPage {

    private static final int NUMBER_WIDTH = 44;
    /** Long texts have no line numbers: each is a style of its own. */
    private static final int MOST_NUMBERS = 5_000;

    private final Path file;
    private final Runnable dirtyChanged;
    private Optional<PlanFileException> damage;
    private Label message;
    private StyledText text;
    private String saved = "";
    private Optional<FileStamp> stamp = Optional.empty();
    /** Why the text cannot be edited. */
    private Optional<String> obstacle = Optional.empty();
    private boolean isDirty;

    /** @param dirtyChanged run when the text differs from the file, or is the same again */
    DamagedPlanPage(FormEditor editor, Path file, PlanFileException damage, Runnable dirtyChanged) {
        super(editor, "damaged", Messages.Damaged_title);
        this.file = file;
        this.damage = Optional.of(damage);
        this.dirtyChanged = dirtyChanged;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        FormToolkit toolkit = form.getToolkit();
        Composite body = form.getForm().getBody();
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 10).applyTo(body);
        message = WidgetName.set(toolkit.createLabel(body, "", SWT.WRAP), "damage");
        message.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
        Label help = toolkit.createLabel(body, Messages.Damaged_help, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(help);
        buttons(body, toolkit);
        text = WidgetName.set(new StyledText(body, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                "damaged.text");
        text.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(text);
        text.addListener(SWT.Modify, event -> changed());
        read();
    }

    private void buttons(Composite body, FormToolkit toolkit) {
        Composite row = toolkit.createComposite(body);
        RowLayoutFactory.fillDefaults().applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(row);
        button(row, toolkit, Messages.Damaged_go, "damaged.go", this::go);
        button(row, toolkit, Messages.Damaged_again, "damaged.again", this::reload);
        Button copy = button(row, toolkit, Messages.Damaged_copy, "damaged.copy", this::takeCopy);
        copy.setToolTipText(Messages.bind(Messages.Damaged_copy_help, copyFile()));
        copy.setEnabled(Files.isRegularFile(copyFile()));
        Button outside = button(row, toolkit, Messages.Damaged_outside, "damaged.outside", this::openOutside);
        outside.setEnabled(Program.findProgram("txt") != null);
    }

    private static Button button(Composite row, FormToolkit toolkit, String label, String name, Runnable action) {
        Button button = WidgetName.set(toolkit.createButton(row, label, SWT.PUSH), name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** The plan that ran last. */
    private Path copyFile() {
        return ResultPlaces.store(file).plan();
    }

    private void read() {
        stamp = FileStamp.of(file);
        DamagedText found = DamagedText.of(file);
        saved = found.text();
        obstacle = found.obstacle();
        text.setEditable(false);
        text.setText(saved);
        text.setEditable(obstacle.isEmpty());
        go();
    }

    private void changed() {
        boolean dirty = text.getEditable() && !text.getText().equals(saved);
        if (text.getEditable()) {
            damage = DamagedText.damage(text.getText(), file);
        }
        if (dirty != isDirty) {
            isDirty = dirty;
            dirtyChanged.run();
        }
        show();
    }

    /** What is wrong, where, and the line of it. */
    private void show() {
        String line = damage.map(this::line).orElse(Messages.Damaged_mended);
        message.setText((line + obstacle.map(found -> "\n" + found).orElse("")).replace("&", "&&"));
        message.requestLayout();
        ((SharedHeaderFormEditor) getEditor()).getHeaderForm().getForm().getForm().setMessage(
                damage.isPresent() ? Messages.Damaged_headline : Messages.Damaged_mended,
                damage.isPresent() ? IMessageProvider.ERROR : IMessageProvider.INFORMATION);
        text.setLineBackground(0, text.getLineCount(), null);
        numberLines();
        damage.map(found -> found.line() - 1).filter(row -> row >= 0 && row < text.getLineCount())
                .ifPresent(row -> text.setLineBackground(row, 1, mark()));
    }

    /** Red on whatever the ground is. */
    private Color mark() {
        return new Color(FormColors.blend(new RGB(220, 40, 40), text.getBackground().getRGB(), 35));
    }

    private String line(PlanFileException found) {
        if (found.line() == 0) {
            return Messages.bind(Messages.Damaged_file, file, found.finding());
        }
        return Messages.bind(Messages.Damaged_line,
                new Object[] {file, found.line(), Math.max(1, found.column()), found.finding()});
    }

    private void numberLines() {
        if (text.getLineCount() > MOST_NUMBERS) {
            return;
        }
        StyleRange style = new StyleRange();
        style.metrics = new GlyphMetrics(0, 0, NUMBER_WIDTH);
        style.foreground = text.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY);
        Bullet numbers = new Bullet(ST.BULLET_NUMBER | ST.BULLET_TEXT, style);
        numbers.text = "";
        text.setLineBullet(0, text.getLineCount(), null);
        text.setLineBullet(0, text.getLineCount(), numbers);
    }

    /** Puts the cursor where reading came to its end. */
    private void go() {
        show();
        damage.map(found -> found.line() - 1).filter(row -> row >= 0 && row < text.getLineCount()).ifPresent(row -> {
            int start = text.getOffsetAtLine(row);
            int end = start + text.getLine(row).length();
            text.setSelection(Math.min(end, start + Math.max(0, damage.orElseThrow().column() - 1)));
            text.setTopIndex(Math.max(0, row - 5));
        });
        text.setFocus();
    }

    private void takeCopy() {
        DamagedText copy = DamagedText.of(copyFile());
        if (copy.obstacle().isEmpty()) {
            text.setText(copy.text());
        } else {
            MessageDialog.openError(text.getShell(), Messages.Damaged_title, copy.obstacle().orElseThrow());
        }
    }

    private void openOutside() {
        Program.findProgram("txt").execute(file.toString());
    }

    private void reload() {
        if (!isDirty || MessageDialog.openQuestion(text.getShell(), Messages.Damaged_title, Messages.Damaged_lose)) {
            isDirty = false;
            dirtyChanged.run();
            text.getDisplay().asyncExec(this::reopen);
        }
    }

    private void reopen() {
        ((PlanEditor) getEditor()).reopen();
    }

    /** Whether the text differs from the file. */
    boolean isTextDirty() {
        return isDirty;
    }

    /** Writes the text as it is; a plan again if nothing is wrong with it any more. */
    void save() {
        if (!FileStamp.of(file).equals(stamp) && !MessageDialog.openQuestion(text.getShell(), Messages.Damaged_title,
                Messages.bind(Messages.Damaged_changed, file))) {
            return;
        }
        try {
            PlanFiles.saveText(text.getText(), file);
        } catch (IOException e) {
            MessageDialog.openError(text.getShell(), Messages.PlanEditor_cannotSave,
                    Messages.bind(Messages.PlanEditor_cannotSave_message, file, e.getMessage()));
            return;
        }
        stamp = FileStamp.of(file);
        saved = text.getText();
        changed();
        if (damage.isEmpty()) {
            text.getDisplay().asyncExec(this::reopen);
        }
    }
}
