package org.alidade.ui.navigator;

import java.nio.file.Path;

import org.alidade.plan.PlanFiles;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;

/** Opens plans whose files are dragged here. */
public final class FileDrop extends DropTargetAdapter {

    @Override
    public void dragEnter(DropTargetEvent event) {
        dragOperationChanged(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        if (FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files) {
            for (String file : files) {
                if (file.endsWith("." + PlanFiles.EXTENSION)) {
                    OpenedPlans.open(Path.of(file));
                }
            }
        }
    }
}
