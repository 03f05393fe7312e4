package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Arrangement;
import org.alidade.ui.grid.RowsGrid;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Rows about instances, of which those are marked that are selected in the window; above them their number. */
public final class InstanceRows extends Composite {

    private final LinkedSelection selection;
    private final Label status;
    private final Link clear;
    private final Button only;
    private final RowsGrid grid;
    private final List<Consumer<String>> statusListeners = new ArrayList<>();
    private List<String> selected = List.of();
    private String remark = "";
    private boolean reading = true;

    /**
     * @param table its columns, and its rows as far as they are known
     * @param name  of the grid's control
     */
    public InstanceRows(Composite parent, Table table, LinkedSelection selection, String name) {
        super(parent, SWT.NONE);
        this.selection = selection;
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 6, 2, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        status = WidgetName.set(new Label(bar, SWT.NONE), "rows.status");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        clear = WidgetName.set(new Link(bar, SWT.NONE), "rows.clear");
        clear.setText("<a>" + Messages.Rows_clear + "</a>");
        clear.addListener(SWT.Selection, event -> showAll());
        only = WidgetName.set(new Button(bar, SWT.CHECK), "rows.only");
        only.setText(Messages.Rows_only);
        only.setToolTipText(Messages.Rows_only_help);
        only.addListener(SWT.Selection, event -> arrangeOnly());
        grid = new RowsGrid(this, table).named(name);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.onSelect(this::select).onArranged(this::tell);
        selection.follow(this, this::mark);
        tell();
    }

    /**
     * Shows the rows, or more columns of them.
     *
     * @param missing said beside their number; empty if nothing is missing
     */
    public void show(Table read, String missing) {
        reading = false;
        remark = missing;
        status.setToolTipText(missing.isEmpty() ? null : literal(missing));
        grid.show(read);
    }

    /** The same rows as before, when they were arranged so. */
    void arrange(Arrangement arrangement) {
        only.setSelection(arrangement.only().isPresent());
        grid.arrange(arrangement);
        if (only.getSelection()) {
            arrangeOnly();
        }
    }

    private static String literal(String text) {
        return text.replace("&", "&&");
    }

    /** The rows themselves. */
    public RowsGrid grid() {
        return grid;
    }

    private void select(int... chosen) {
        if (!grid.table().has(Column.INSTANCE)) {
            tell();
            return;
        }
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (int row : chosen) {
            ids.add(grid.table().text(Column.INSTANCE, row));
        }
        selection.select(List.copyOf(ids));
    }

    private void mark(List<String> ids) {
        selected = ids;
        grid.mark(ids);
        boolean isAmongShown = !ids.isEmpty()
                && grid.arrangement().only().filter(shown -> shown.containsAll(ids)).isPresent();
        if (only.getSelection() && !isAmongShown) {
            arrangeOnly();
        }
        tell();
    }

    /** Turns to showing the rows of selected instances alone, or back to all. */
    void toggleOnly() {
        only.setSelection(!only.getSelection());
        arrangeOnly();
    }

    private void arrangeOnly() {
        grid.arrange(grid.arrangement()
                .only(only.getSelection() ? Optional.of(new LinkedHashSet<>(selected)) : Optional.empty()));
    }

    /** Shows all rows again; the order stays. */
    void showAll() {
        only.setSelection(false);
        grid.showAll();
    }

    /** Selects nothing. */
    void selectNothing() {
        selection.select(List.of());
    }

    /** Calls back with what the status line is to say. */
    void onStatus(Consumer<String> listener) {
        statusListeners.add(listener);
        listener.accept(sentence());
    }

    /** Says again what the rows are, here and to listeners. */
    void tell() {
        String sentence = literal(grid.problem().orElse(sentence()));
        if (!status.isDisposed() && !sentence.equals(status.getText())) {
            status.setText(sentence);
        }
        Arrangement by = grid.arrangement();
        clear.setVisible(!by.filters().isEmpty() || by.only().isPresent());
        statusListeners.forEach(listener -> listener.accept(sentence()));
    }

    /** How many rows there are, are shown, and instances are selected, and what is missing. */
    private String sentence() {
        if (reading) {
            return Messages.Result_loading;
        }
        int all = grid.table().rows();
        int shown = grid.shown().length;
        String counts = shown == all ? Messages.bind(Messages.Rows_all, number(all))
                : Messages.bind(Messages.Rows_some, number(shown), number(all));
        String chosen = switch (selected.size()) {
        case 0 -> counts;
        case 1 -> Messages.bind(Messages.Rows_selectedOne, counts);
        default -> Messages.bind(Messages.Rows_selected, counts, number(selected.size()));
        };
        return remark.isEmpty() ? chosen : chosen + "; " + remark;
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
