package org.alidade.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;

import org.alidade.ui.Messages;
import org.eclipse.help.IContext;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Shows the guide, or what a part of the window is for. */
public final class HelpView extends FormView {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.help";

    private final Deque<String> before = new ArrayDeque<>();
    private HelpText text;
    private String shown = "";
    private Action back;

    @Override
    protected void createBody(Composite body, FormToolkit widgets) {
        text = new HelpText(body, widgets, this::turnTo);
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
        show();
    }
}
