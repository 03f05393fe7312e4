package org.alidade.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;

import org.alidade.ui.Messages;
import org.eclipse.help.IContext;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.ViewPart;

/** Shows the guide, or what a part of the window is for. */
public final class HelpView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.help";

    private final Deque<String> before = new ArrayDeque<>();
    private FormToolkit toolkit;
    private ScrolledForm form;
    private HelpText text;
    private String shown = "";
    private Action back;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(form.getBody());
        text = new HelpText(form.getBody(), toolkit, this::turnTo);
        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        back = action(Messages.Help_back, ISharedImages.IMG_TOOL_BACK, this::goBack);
        Action home = action(Messages.Help_contents, ISharedImages.IMG_ETOOL_HOME_NAV,
                () -> turnTo(HelpPages.CONTENTS));
        back.setDisabledImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_TOOL_BACK_DISABLED));
        getViewSite().getActionBars().getToolBarManager().add(back);
        getViewSite().getActionBars().getToolBarManager().add(home);
        turnTo(HelpPages.CONTENTS);
    }

    private static Action action(String label, String image, Runnable run) {
        Action action = new Action(label,
                PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        return action;
    }

    /** Shows a page of the guide. */
    void turnTo(String page) {
        remember();
        show(HelpPages.read(page));
    }

    /** Shows what a part of the window is for. */
    void show(IContext context) {
        remember();
        show(HelpText.markup(context));
    }

    private void remember() {
        if (!shown.isEmpty()) {
            before.push(shown);
        }
    }

    private void goBack() {
        if (!before.isEmpty()) {
            show(before.pop());
        }
    }

    private void show(String markup) {
        shown = markup;
        back.setEnabled(!before.isEmpty());
        text.show(markup);
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
