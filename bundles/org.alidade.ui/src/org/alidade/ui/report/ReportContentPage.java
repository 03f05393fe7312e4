package org.alidade.ui.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.report.ResultsReading.Found;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which results are reported, what is in the report, and where it goes. */
final class ReportContentPage extends WizardPage {

    private static final int COLUMNS = 3;
    private static final int NOTE_HEIGHT = 48;
    /** So that not every letter of a path that is typed makes a reading. */
    private static final int DELAY_MILLISECONDS = 200;

    private final ReportSettings settings;
    private final Map<Format, Button> formats = new EnumMap<>(Format.class);
    private Optional<Path> first = Optional.empty();
    private ResultsField results;
    private Text title;
    private Text note;
    private SectionsTree sections;
    private Text folder;
    private Optional<ResultsReading> reading = Optional.empty();

    ReportContentPage(ReportSettings settings) {
        super("content", Messages.Report_content_title, null);
        this.settings = settings;
        setMessage(Messages.Report_content_message);
        setPageComplete(false);
    }

    /** Proposes a folder of results; before the page is shown. */
    void propose(Optional<Path> folderOfResults) {
        first = folderOfResults;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
        results = new ResultsField(area, first, this::read);
        title = Fields.line(area, Messages.Report_heading, "report.title");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        createNote(area);
        createContents(area);
        folder = Fields.line(area, Messages.Report_folder, "report.folder");
        Fields.browseFolder(area, folder::getText, folder::setText);
        title.addListener(SWT.Modify, event -> validate());
        folder.addListener(SWT.Modify, event -> validate());
        area.addDisposeListener(event -> reading.ifPresent(ResultsReading::cancel));
        setControl(area);
        repeatChoice();
        read();
    }

    private void createNote(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.Report_note);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(label);
        note = WidgetName.set(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "report.note");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(Fields.WIDTH, NOTE_HEIGHT).applyTo(note);
        note.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void createContents(Composite area) {
        Composite both = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).applyTo(both);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(both);
        Group chosen = group(both, Messages.Report_topics);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chosen);
        sections = new SectionsTree(chosen, this::validate);
        Group forms = group(both, Messages.Report_formats);
        for (Format format : Format.values()) {
            Button button = WidgetName.set(new Button(forms, SWT.CHECK), "report.format." + format);
            button.setText(ReportNames.of(format));
            button.addListener(SWT.Selection, event -> validate());
            formats.put(format, button);
        }
        Button defaults = WidgetName.set(new Button(forms, SWT.PUSH), "report.defaults");
        defaults.setText(Messages.Report_defaults);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).grab(true, true).applyTo(defaults);
        defaults.addListener(SWT.Selection, event -> restoreDefaults());
    }

    private static Group group(Composite area, String label) {
        Group group = new Group(area, SWT.NONE);
        group.setText(label);
        GridDataFactory.fillDefaults().applyTo(group);
        GridLayoutFactory.swtDefaults().applyTo(group);
        return group;
    }

    private void repeatChoice() {
        Set<Format> chosen = settings.formats();
        formats.forEach((format, button) -> button.setSelection(chosen.contains(format)));
        sections.choose(settings.topics(), settings.without());
    }

    private void restoreDefaults() {
        settings.forget();
        repeatChoice();
        reading.flatMap(ResultsReading::found).ifPresent(this::show);
        validate();
    }

    private void read() {
        reading.ifPresent(ResultsReading::cancel);
        reading = results.folder().map(ResultsReading::new);
        reading.ifPresent(job -> {
            Display display = getControl().getDisplay();
            job.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> ended(job));
                    }
                }
            });
            job.schedule(DELAY_MILLISECONDS);
        });
        validate();
    }

    /** Takes over what was read, unless another folder was named meanwhile. */
    private void ended(ResultsReading job) {
        if (!getControl().isDisposed() && reading.filter(job::equals).isPresent()) {
            job.found().ifPresent(this::show);
            validate();
        }
    }

    private void show(Found found) {
        sections.show(found.probes());
        Optional<ReportSettings.Own> own = reading.map(ResultsReading::folder).flatMap(settings::own);
        title.setText(own.map(ReportSettings.Own::title).orElse(found.proposed().title()));
        note.setText(own.map(ReportSettings.Own::note).orElse(found.proposed().note()));
        folder.setText(own.map(ReportSettings.Own::folder).orElse(found.proposed().folder().toString()));
    }

    private void validate() {
        Optional<String> problem = problem();
        Optional<Found> found = reading.flatMap(ResultsReading::found);
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty() && found.isPresent());
        List<String> warnings = problem.isEmpty() ? found.map(this::warnings).orElse(List.of()) : List.of();
        setMessage(warnings.isEmpty() ? Messages.Report_content_message : String.join("\n", warnings),
                warnings.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
    }

    private List<String> warnings(Found found) {
        List<String> warnings = new ArrayList<>();
        List<String> replaced = new ReportFolder(choice().folder(), choice().formats()).replaced();
        if (!replaced.isEmpty()) {
            warnings.add(Messages.bind(Messages.Report_replaces, String.join(", ", replaced)));
        }
        if (found.failed() > 0) {
            warnings.add(Messages.bind(Messages.Report_incomplete, found.failed(), found.cells()));
        }
        return warnings;
    }

    private Optional<String> problem() {
        if (results.folder().isEmpty()) {
            return Optional.of(Messages.Report_chooseResults);
        }
        Optional<String> unread = reading.flatMap(ResultsReading::problem);
        if (unread.isPresent() || reading.flatMap(ResultsReading::found).isEmpty()) {
            return unread;
        }
        if (title.getText().isBlank()) {
            return Optional.of(Messages.Report_noTitle);
        }
        if (formats().isEmpty()) {
            return Optional.of(Messages.Report_noFormat);
        }
        return sections.topics().isEmpty() ? Optional.of(Messages.Report_noTopic)
                : ReportFolder.problem(folder.getText(), formats());
    }

    private Set<Format> formats() {
        Set<Format> chosen = EnumSet.allOf(Format.class);
        chosen.removeIf(format -> !formats.get(format).getSelection());
        return chosen;
    }

    /** What was chosen; only if the page is complete. */
    ReportChoice choice() {
        return new ReportChoice(results.folder().orElseThrow(), title.getText().strip(), note.getText().strip(),
                formats(), sections.topics(), sections.without(), Path.of(folder.getText().strip()));
    }
}
