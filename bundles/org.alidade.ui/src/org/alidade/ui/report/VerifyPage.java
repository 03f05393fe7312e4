package org.alidade.ui.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.archive.Archive;
import org.alidade.engine.archive.Verification;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Asks which archive is verified, and how much of it. */
final class VerifyPage extends CheckPage {

    private Text archive;
    private Text data;
    private Spinner cells;
    private Spinner draw;
    private Text tolerance;

    VerifyPage() {
        super("verify", Messages.Verify_title, Messages.Verify_message);
    }

    @Override
    void createFields(Composite area, Optional<Path> results) {
        archive = Fields.line(area, Messages.Verify_archive, "verify.archive");
        GridDataFactory.fillDefaults().grab(true, false).hint(Fields.WIDTH, SWT.DEFAULT).applyTo(archive);
        Fields.browse(area, () -> {
            FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] {"*.zip", "*"});
            dialog.setFileName(archive.getText());
            return dialog.open();
        }, archive::setText);
        data = Fields.line(area, Messages.Verify_data, "verify.data");
        Fields.browseFolder(area, data::getText, data::setText);
        cells = spinner(area, Messages.Verify_cells, "verify.cells", 1, Verification.DEFAULT_CELLS);
        draw = spinner(area, Messages.Verify_draw, "verify.draw", 0, 0);
        tolerance = Fields.line(area, Messages.Verify_tolerance, "verify.tolerance");
        tolerance.setText(Double.toString(Verification.DEFAULT_TOLERANCE));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(tolerance);
        archive.addListener(SWT.Modify, event -> archiveChanged());
        data.addListener(SWT.Modify, event -> validate());
        tolerance.addListener(SWT.Modify, event -> validate());
        results.map(folder -> Archive.beside(new ResultStore(folder))).filter(Files::isRegularFile)
                .ifPresent(file -> archive.setText(file.toString()));
    }

    private static Spinner spinner(Composite area, String label, String name, int least, int first) {
        new Label(area, SWT.NONE).setText(label);
        Spinner spinner = WidgetName.set(new Spinner(area, SWT.BORDER), name);
        spinner.setValues(first, least, Integer.MAX_VALUE, 0, 1, 10);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(spinner);
        return spinner;
    }

    private void archiveChanged() {
        path(archive).map(Path::getParent).filter(Files::isDirectory)
                .ifPresent(folder -> data.setText(folder.toString()));
        validate();
    }

    private static Optional<Path> path(Text text) {
        try {
            return text.getText().isBlank() ? Optional.empty()
                    : Optional.of(Path.of(text.getText().strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    Optional<String> problem() {
        Optional<Path> file = path(archive);
        if (file.isEmpty()) {
            return Optional.of(Messages.Verify_choose);
        }
        if (!Files.exists(file.get())) {
            return Optional.of(Messages.bind(Messages.Verify_noArchive, file.get()));
        }
        if (path(data).filter(Files::isDirectory).isEmpty()) {
            return Optional.of(Messages.bind(Messages.Verify_noData, data.getText()));
        }
        return tolerance() >= 0 ? Optional.empty()
                : Optional.of(Messages.bind(Messages.Verify_noTolerance, tolerance.getText()));
    }

    /** What is tolerated; NaN if it is no number. */
    private double tolerance() {
        try {
            return Double.parseDouble(tolerance.getText().strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    CheckInput input() {
        return new ArchiveCheckInput(path(archive).orElseThrow(), cells.getSelection(), draw.getSelection(),
                tolerance(), path(data).orElseThrow());
    }
}
