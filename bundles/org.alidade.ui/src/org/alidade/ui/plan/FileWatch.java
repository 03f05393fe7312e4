package org.alidade.ui.plan;

import org.alidade.ui.Messages;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Asks what to do when the user comes back to a plan whose file somebody else has changed or removed. */
final class FileWatch implements IPartListener2 {

    private final PlanEditor editor;
    private boolean asking;

    FileWatch(PlanEditor editor) {
        this.editor = editor;
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) == editor && !asking && editor.document().isFileChanged()) {
            asking = true;
            editor.getSite().getShell().getDisplay().asyncExec(this::ask);
        }
    }

    private void ask() {
        try {
            if (new PlanInput(editor.document().file()).exists()) {
                askAboutChange();
            } else {
                editor.document().acceptFile();
                MessageDialog.openWarning(editor.getSite().getShell(), Messages.FileWatch_title,
                        Messages.bind(Messages.FileWatch_deleted, editor.document().file()));
            }
        } finally {
            asking = false;
        }
    }

    private void askAboutChange() {
        int answer = MessageDialog.open(MessageDialog.QUESTION, editor.getSite().getShell(), Messages.FileWatch_title,
                Messages.bind(Messages.FileWatch_changed, editor.document().file()), 0, Messages.FileWatch_reload,
                Messages.FileWatch_keep);
        editor.document().acceptFile();
        if (answer == 0) {
            editor.revert();
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) == editor) {
            editor.getSite().getPage().removePartListener(this);
        }
    }
}
