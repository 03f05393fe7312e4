package org.alidade.ui.plan;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;

/** In place of a plan that cannot be read: says why. The file stays as it is. */
final class DamagedPlanPage extends FormPage {

    private final String damage;

    DamagedPlanPage(FormEditor editor, String damage) {
        super(editor, "damaged", Messages.Damaged_title);
        this.damage = damage;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        ((SharedHeaderFormEditor) getEditor()).getHeaderForm().getForm().getForm().setMessage(Messages.Damaged_headline,
                IMessageProvider.ERROR);
        Composite body = form.getForm().getBody();
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 12).applyTo(body);
        Label message = form.getToolkit().createLabel(body, damage.replace("&", "&&"), SWT.WRAP);
        WidgetName.set(message, "damage");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
        Label help = form.getToolkit().createLabel(body, Messages.Damaged_help, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(help);
        Button again = form.getToolkit().createButton(body, Messages.Damaged_again, SWT.PUSH);
        again.addListener(SWT.Selection, event -> again.getDisplay().asyncExec(this::reopen));
    }

    private void reopen() {
        IWorkbenchPage page = getSite().getPage();
        IEditorInput input = getEditorInput();
        page.closeEditor(getEditor(), false);
        try {
            page.openEditor(input, PlanEditor.ID);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
