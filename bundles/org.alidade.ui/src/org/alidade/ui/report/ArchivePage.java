package org.alidade.ui.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.archive.Archive;
import org.alidade.ui.Messages;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** Asks which results are archived, and where. */
final class ArchivePage extends WizardPage {

    private static final int COLUMNS = 3;

    private Optional<Path> first = Optional.empty();
    private ResultsField results;
    private Text file;

    ArchivePage() {
        super("archive", Messages.Archive_title, null);
        setMessage(Messages.Archive_message);
    }

    /** Proposes a folder of results; before the page is shown. */
    void propose(Optional<Path> folder) {
        first = folder;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).applyTo(area);
        results = new ResultsField(area, first, this::resultsChanged);
        file = Fields.line(area, Messages.Archive_file, "archive.file");
        Fields.browse(area, () -> {
            FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.zip"});
            dialog.setFileName(file.getText());
            return dialog.open();
        }, file::setText);
        file.addListener(SWT.Modify, event -> validate());
        setControl(area);
        resultsChanged();
    }

    private void resultsChanged() {
        results.folder().filter(folder -> folder.getFileName() != null)
                .ifPresent(folder -> file.setText(Archive.beside(new ResultStore(folder)).toString()));
        validate();
    }

    private void validate() {
        Optional<String> problem = problem();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
        boolean replaces = problem.isEmpty() && Files.exists(file());
        setMessage(replaces ? Messages.bind(Messages.Archive_replaces, file()) : Messages.Archive_message,
                replaces ? IMessageProvider.WARNING : IMessageProvider.NONE);
    }

    private Optional<String> problem() {
        if (results.folder().isEmpty()) {
            return Optional.of(Messages.Report_chooseResults);
        }
        if (!Files.isDirectory(results.folder().get())) {
            return Optional.of(Messages.bind(Messages.Report_noResults, results.folder().get()));
        }
        if (file.getText().isBlank()) {
            return Optional.of(Messages.Archive_choose);
        }
        try {
            Path folder = file().getParent();
            if (Files.isDirectory(file())) {
                return Optional.of(Messages.bind(Messages.Report_folderInTheWay, file()));
            }
            if (folder == null || !Files.isDirectory(folder)) {
                return Optional.of(Messages.bind(Messages.Archive_noFolder, folder));
            }
            return Files.isWritable(folder) ? Optional.empty()
                    : Optional.of(Messages.bind(Messages.Report_readOnly, folder));
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Where the archive goes. */
    Path file() {
        return Path.of(file.getText().strip()).toAbsolutePath().normalize();
    }

    /** What is archived; only if the page is complete. */
    Path results() {
        return results.folder().orElseThrow();
    }
}
