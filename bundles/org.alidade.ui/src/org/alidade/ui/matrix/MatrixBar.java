package org.alidade.ui.matrix;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.alidade.engine.CellStatus;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What chooses the rows and columns of the matrix: a search field, statuses with their counts, groups, columns. */
final class MatrixBar {

    private static final int FILTER_WIDTH = 160;

    private final Text filter;
    private final Combo groups;
    private final Button columns;
    private final ToolBar statuses;
    private final Map<CellStatus, ToolItem> items = new EnumMap<>(CellStatus.class);
    private final Consumer<Set<CellStatus>> filtered;
    private boolean isShowing;

    /** What is called when somebody chooses. */
    record Choices(Consumer<String> text, Consumer<Set<CellStatus>> statuses, Consumer<OptionalInt> group,
            Consumer<Menu> columns) {
    }

    MatrixBar(Composite parent, FormToolkit toolkit, Choices choices) {
        filtered = choices.statuses();
        Composite bar = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = WidgetName.set(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "matrix.filter");
        filter.setMessage(Messages.Matrix_filter);
        filter.setToolTipText(Messages.Matrix_filter_tip);
        GridDataFactory.fillDefaults().grab(true, false).hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> {
            if (!isShowing) {
                choices.text().accept(filter.getText());
            }
        });
        Label by = toolkit.createLabel(bar, Messages.Matrix_groupBy);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(by);
        groups = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "matrix.group");
        groups.addListener(SWT.Selection, event -> {
            int chosen = groups.getSelectionIndex() - 1;
            choices.group().accept(chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen));
        });
        columns = WidgetName.set(toolkit.createButton(bar, Messages.Matrix_columns, SWT.PUSH), "matrix.columns");
        columns.addListener(SWT.Selection, event -> {
            Menu menu = new Menu(columns);
            choices.columns().accept(menu);
            menu.addListener(SWT.Hide, hidden -> columns.getDisplay().asyncExec(menu::dispose));
            menu.setLocation(columns.toDisplay(0, columns.getSize().y));
            menu.setVisible(true);
        });
        statuses = WidgetName.set(new ToolBar(parent, SWT.FLAT | SWT.WRAP | SWT.RIGHT), "matrix.statuses");
        toolkit.adapt(statuses);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(statuses);
    }

    /** Takes over what is chosen, when another matrix is shown. */
    void show(MatrixAxes axes, MatrixLines lines) {
        isShowing = true;
        if (!filter.getText().equals(lines.filter().text())) {
            filter.setText(lines.filter().text());
        }
        groups.removeAll();
        groups.add(Messages.Matrix_noGroups);
        axes.headings().forEach(groups::add);
        groups.select(lines.group().orElse(-1) + 1);
        isShowing = false;
    }

    void group(OptionalInt axis) {
        groups.select(axis.orElse(-1) + 1);
    }

    /** Shows the counts; whether there is another number of statuses, so that they may need another place. */
    boolean count(Map<CellStatus, Integer> counts, Set<CellStatus> chosen) {
        Set<CellStatus> shown = EnumSet.noneOf(CellStatus.class);
        shown.addAll(counts.keySet());
        shown.addAll(chosen);
        boolean isOther = !shown.equals(items.keySet());
        if (isOther) {
            for (ToolItem item : statuses.getItems()) {
                item.dispose();
            }
            items.clear();
            shown.forEach(status -> items.put(status, item(status)));
        }
        items.forEach((status, item) -> {
            String text = StatusLabels.sign(status) + " " + StatusLabels.of(status) + " "
                    + counts.getOrDefault(status, 0);
            if (!text.equals(item.getText())) {
                item.setText(text);
            }
            item.setSelection(chosen.contains(status));
        });
        return isOther;
    }

    private ToolItem item(CellStatus status) {
        if (statuses.getItemCount() > 0) {
            WidgetName.set(new ToolItem(statuses, SWT.SEPARATOR), "matrix.separator");
        }
        ToolItem item = WidgetName.set(new ToolItem(statuses, SWT.CHECK), "matrix.status." + status.name());
        item.setToolTipText(Messages.bind(Messages.Matrix_status_tip, StatusLabels.meaning(status)));
        item.addListener(SWT.Selection, event -> {
            Set<CellStatus> chosen = EnumSet.noneOf(CellStatus.class);
            items.forEach((other, its) -> {
                if (its.getSelection()) {
                    chosen.add(other);
                }
            });
            filtered.accept(chosen);
        });
        return item;
    }

    void focusFilter() {
        filter.setFocus();
        filter.selectAll();
    }

    /** A menu of columns to show or hide. */
    static void fill(Menu menu, List<String> names, List<Integer> hidden, BiConsumer<Integer, Boolean> show) {
        for (int column = 0; column < names.size(); column++) {
            int index = column;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(names.get(column));
            item.setSelection(!hidden.contains(column));
            item.addListener(SWT.Selection, event -> show.accept(index, item.getSelection()));
        }
    }
}
