package org.alidade.ui.report;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Asks what to check. */
abstract class CheckPage extends WizardPage {

    private static final int COLUMNS = 3;

    private final String message;
    private Optional<Path> first = Optional.empty();

    CheckPage(String name, String title, String message) {
        super(name, title, null);
        this.message = message;
        setMessage(message);
    }

    /** Proposes a folder of results; before the page is shown. */
    final void propose(Optional<Path> results) {
        first = results;
    }

    @Override
    public final void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).applyTo(area);
        createFields(area, first);
        setControl(area);
        validate();
    }

    /** Creates the fields, in three columns; each of them calls {@link #validate} when it changes. */
    abstract void createFields(Composite area, Optional<Path> results);

    /** Why there is nothing to check yet. */
    abstract Optional<String> problem();

    /** What was chosen; only if the page is complete. */
    abstract CheckInput input();

    final void validate() {
        Optional<String> problem = problem();
        setMessage(message);
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
    }
}
