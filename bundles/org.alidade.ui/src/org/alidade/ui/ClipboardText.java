package org.alidade.ui;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Text on the desktop's clipboard. UI thread. */
public final class ClipboardText {

    private ClipboardText() {
    }

    /** Puts a text there, in place of what was there. */
    public static void put(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** The text that is there; empty if there is none. */
    public static String get(Display display) {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text instanceof String found ? found : "";
    }
}
