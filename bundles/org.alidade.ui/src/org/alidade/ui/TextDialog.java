package org.alidade.ui;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Shows a text to read, to scroll and to copy. */
public final class TextDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(820, 520);

    /** Which end of the text is seen first. */
    public enum End {
        /** Its first line. */
        FIRST,
        /** Its last line. */
        LAST
    }

    /**
     * What is shown.
     *
     * @param name    of the dialog, for {@link WidgetName}; its text is called the same with {@code .text}
     * @param window  title of the window
     * @param title   what the text is about
     * @param error   what went wrong, in a line or two; empty if nothing did
     * @param text    all of it
     * @param visible end of the text that is seen first
     */
    public record Content(String name, String window, String title, Optional<String> error, String text, End visible) {

        public Content {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(error, "error");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(visible, "visible");
        }
    }

    private final Content content;

    /** A dialog in front of a window. */
    public TextDialog(Shell parent, Content content) {
        super(parent);
        this.content = Objects.requireNonNull(content, "content");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(content.window());
        WidgetName.set(shell, content.name());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.alidade.ui.textDialog");
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
        setTitle(content.title());
        content.error().ifPresent(error -> setMessage(error, IMessageProvider.ERROR));
        Composite area = (Composite) super.createDialogArea(parent);
        Text text = WidgetName.set(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                content.name() + ".text");
        text.setText(content.text());
        if (content.visible() == End.LAST) {
            text.setSelection(text.getCharCount());
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.DETAILS_ID, Messages.TextDialog_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.DETAILS_ID) {
            ClipboardText.put(getShell().getDisplay(), content.title() + "\n" + content.text());
        } else {
            super.buttonPressed(button);
        }
    }
}
