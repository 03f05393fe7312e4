package org.alidade.ui.navigator;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Display;

/** Opens plans whose files are dragged here, and says what is none. */
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
            // the source of the drag waits until this returns
            Display.getCurrent().asyncExec(() -> OpenedPlans.openAll(Stream.of(files).map(Path::of).toList()));
        }
    }
}
