package org.alidade.ui;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A field that searches the table below it. The first row that is left is selected, so that Enter takes it, and the down
 * key goes on into the table.
 */
public final class SearchField {

    private final Text text;
    private TableViewer table;

    /** @param name of the widget */
    public SearchField(Composite parent, String name, String hint) {
        text = WidgetName.set(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), name);
        text.setMessage(hint);
    }

    /** The widget. */
    public Text text() {
        return text;
    }

    /** Searches a table, whose filters ask for {@link #text}. */
    public void searches(TableViewer found) {
        table = found;
        text.addListener(SWT.Modify, event -> search());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.getTable().setFocus();
            }
        });
    }

    /** Selects the first row unless one is selected. */
    public void search() {
        table.refresh();
        boolean isOneSelected = !table.getStructuredSelection().isEmpty();
        table.setSelection(isOneSelected || table.getTable().getItemCount() == 0 ? table.getStructuredSelection()
                : new StructuredSelection(table.getElementAt(0)), true);
    }
}
