package org.alidade.ui.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.ActiveResults;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Asks for a folder of results: offers those of the experiments that were opened lately. Three columns. */
final class ResultsField {

    private final Combo combo;

    /**
     * @param first   to propose; empty if there is none
     * @param changed called when another folder is named
     */
    ResultsField(Composite area, Optional<Path> first, Runnable changed) {
        new Label(area, SWT.NONE).setText(Messages.Report_results);
        combo = WidgetName.set(new Combo(area, SWT.DROP_DOWN), "report.results");
        GridDataFactory.fillDefaults().grab(true, false).hint(Fields.WIDTH, SWT.DEFAULT).applyTo(combo);
        Set<Path> offered = new LinkedHashSet<>(first.stream().toList());
        offered.addAll(ActiveResults.recent());
        combo.setItems(offered.stream().map(Path::toString).toArray(String[]::new));
        first.ifPresent(folder -> combo.setText(folder.toString()));
        combo.addListener(SWT.Modify, event -> changed.run());
        Fields.browseFolder(area, combo::getText, combo::setText);
    }

    /** What was chosen; empty if nothing was, or it is no path. */
    Optional<Path> folder() {
        try {
            return combo.getText().isBlank() ? Optional.empty()
                    : Optional.of(Path.of(combo.getText().strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
