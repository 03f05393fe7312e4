package org.alidade.ui.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Arrangement;
import org.alidade.ui.grid.RowsGrid;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Figures above, rows below, and the selection that they share. */
final class RowsPage extends Composite {

    private final Result result;
    private final LinkedSelection selection;
    private final FiguresArea figures;
    private final Label status;
    private final Link clear;
    private final Button only;
    private final RowsGrid rows;
    private final List<Consumer<String>> statusListeners = new ArrayList<>();
    private List<String> selected = List.of();
    private boolean reading = true;

    /** @param result as it is declared, or as it has been read */
    RowsPage(Composite parent, Result result, LinkedSelection selection) {
        super(parent, SWT.NONE);
        this.result = result;
        this.selection = selection;
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        SashForm parts = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        figures = new FiguresArea(parts);
        Composite below = new Composite(parts, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(below);
        Composite bar = new Composite(below, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 6, 2, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        status = WidgetName.set(new Label(bar, SWT.NONE), "rows.status");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        clear = WidgetName.set(new Link(bar, SWT.NONE), "rows.clear");
        clear.setText("<a>" + Messages.Rows_clear + "</a>");
        clear.addListener(SWT.Selection, event -> clearFilters());
        only = WidgetName.set(new Button(bar, SWT.CHECK), "rows.only");
        only.setText(Messages.Rows_only);
        only.setToolTipText(Messages.Rows_only_help);
        only.addListener(SWT.Selection, event -> arrangeOnly());
        rows = new RowsGrid(below, result.table()).named("result.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        parts.setWeights(58, 42);
        rows.onSelect(this::select).onArranged(this::tell);
        figures.choose(result.probe().figures().stream().map(FigureDeclaration::title).toList());
        figures.onBrush(selection::select);
        selection.follow(this, this::mark);
        tell();
    }

    /** Shows figures of some tables. */
    void draw(List<Drawing> drawings, List<Table> tables) {
        figures.show(drawings, tables);
    }

    /**
     * Lets one choose between the figures of this seed and of all seeds together.
     *
     * @param chosen hears of the choice, from 0
     */
    void offerSeeds(List<String> choices, Consumer<Integer> chosen) {
        Composite bar = figures.bar();
        Label label = new Label(bar, SWT.NONE);
        label.setText(Messages.Rows_seeds);
        Combo combo = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "figures.seeds");
        combo.setItems(choices.toArray(String[]::new));
        combo.select(0);
        combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
        figures.layout(true, true);
    }

    /** Shows the rows, or more columns of them. */
    void show(Table read) {
        reading = false;
        rows.show(read);
    }

    /** The training whose instances are shown. */
    TrainingCell training() {
        return result.cell().training();
    }

    RowsGrid rows() {
        return rows;
    }

    private void select(int... chosen) {
        if (!rows.table().has(Column.INSTANCE)) {
            tell();
            return;
        }
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (int row : chosen) {
            ids.add(rows.table().text(Column.INSTANCE, row));
        }
        selection.select(List.copyOf(ids));
    }

    private void mark(List<String> ids) {
        selected = ids;
        rows.mark(ids);
        figures.mark(ids);
        if (only.getSelection()) {
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
        rows.arrange(rows.arrangement()
                .only(only.getSelection() ? Optional.of(new LinkedHashSet<>(selected)) : Optional.empty()));
    }

    /** Shows all rows again; the order stays. */
    void clearFilters() {
        only.setSelection(false);
        rows.showAll();
    }

    /** Selects nothing. */
    void clearSelection() {
        selection.select(List.of());
    }

    /** Calls back with what the status line is to say. */
    void onStatus(Consumer<String> listener) {
        statusListeners.add(listener);
        listener.accept(sentence());
    }

    private void tell() {
        String sentence = rows.problem().orElse(sentence());
        if (!status.isDisposed() && !sentence.equals(status.getText())) {
            status.setText(sentence);
        }
        Arrangement by = rows.arrangement();
        clear.setVisible(!by.filters().isEmpty() || by.only().isPresent());
        statusListeners.forEach(listener -> listener.accept(sentence()));
    }

    /** How many rows there are, are shown, and instances are selected. */
    String sentence() {
        if (reading) {
            return Messages.Result_loading;
        }
        int all = rows.table().rows();
        int shown = rows.shown().length;
        String counts = shown == all ? Messages.bind(Messages.Rows_all, number(all))
                : Messages.bind(Messages.Rows_some, number(shown), number(all));
        return switch (selected.size()) {
        case 0 -> counts;
        case 1 -> Messages.bind(Messages.Rows_selectedOne, counts);
        default -> Messages.bind(Messages.Rows_selected, counts, number(selected.size()));
        };
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Gives the rows the keyboard. */
    void focus() {
        rows.control().setFocus();
    }
}
