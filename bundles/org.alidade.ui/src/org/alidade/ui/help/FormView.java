package org.alidade.ui.help;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.ViewPart;

/** A view that is a form to read, and scrolls where there is no room for it. */
public abstract class FormView extends ViewPart {

    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public final void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(form.getBody());
        createBody(form.getBody(), toolkit);
    }

    /** Fills the form. */
    protected abstract void createBody(Composite body, FormToolkit widgets);

    /** The form has another text: lays it out anew and shows its beginning. */
    protected final void show() {
        form.reflow(true);
        form.setOrigin(0, 0);
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
