package org.alidade.ui.help;

import org.alidade.ui.Messages;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Shows help in front of a dialog, where the view cannot be reached. */
final class HelpPopup extends PopupDialog {

    private static final Point SIZE = new Point(400, 240);

    private final String markup;

    HelpPopup(Shell dialog, String markup) {
        super(dialog, INFOPOPUPRESIZE_SHELLSTYLE, true, true, false, false, false, Messages.Help_title, null);
        this.markup = markup;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        FormToolkit toolkit = new FormToolkit(parent.getDisplay());
        Composite area = toolkit.createComposite(parent);
        area.addDisposeListener(event -> toolkit.dispose());
        GridLayoutFactory.swtDefaults().margins(8, 6).applyTo(area);
        HelpText[] text = new HelpText[1];
        text[0] = new HelpText(area, toolkit, page -> text[0].show(HelpPages.read(page)));
        text[0].show(markup);
        return area;
    }

    @Override
    protected Point getDefaultSize() {
        return SIZE;
    }
}
