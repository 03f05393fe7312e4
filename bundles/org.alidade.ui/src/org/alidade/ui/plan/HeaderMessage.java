package org.alidade.ui.plan;

import org.alidade.ui.Tone;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** The message beside the title of a form, in a colour that can be read: the platform's red cannot on a dark ground. */
final class HeaderMessage {

    private HeaderMessage() {
    }

    /** Shows a message; null shows none. */
    static void show(Form form, String message, int type) {
        form.setMessage(message, type);
        if (type == IMessageProvider.ERROR || type == IMessageProvider.WARNING) {
            colour(form.getHead(), type == IMessageProvider.ERROR ? Tone.BAD : Tone.WARNING);
        }
    }

    private static void colour(Composite area, Tone tone) {
        for (Control child : area.getChildren()) {
            if (child instanceof Hyperlink) {
                child.setForeground(tone.in(child.getDisplay()));
            } else if (child instanceof Composite below) {
                colour(below, tone);
            }
        }
    }
}
