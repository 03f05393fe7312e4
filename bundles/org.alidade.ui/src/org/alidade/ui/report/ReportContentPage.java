package org.alidade.ui.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Topic;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which results are reported, what is in the report, and where it goes. */
final class ReportContentPage extends WizardPage {

    private static final int COLUMNS = 3;
    private static final int NOTE_HEIGHT = 60;
    /** So that not every letter of a path that is typed makes a reading. */
    private static final int DELAY_MILLISECONDS = 200;

    private final String first;
    private final Map<Format, Button> formats = new EnumMap<>(Format.class);
    private final Map<Topic, Button> topics = new EnumMap<>(Topic.class);
    private Text results;
    private Text title;
    private Text note;
    private Text folder;
    private Optional<ResultsReading> reading = Optional.empty();

    /** @param first folder of results to propose; empty if there is none */
    ReportContentPage(Optional<Path> first) {
        super("content", Messages.Report_content_title, null);
        this.first = first.map(Path::toString).orElse("");
        setMessage(Messages.Report_content_message);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
        results = text(area, Messages.Report_results, "report.results", SWT.SINGLE);
        browse(area, results);
        title = text(area, Messages.Report_heading, "report.title", SWT.SINGLE);
        note = text(area, Messages.Report_note, "report.note", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, NOTE_HEIGHT).applyTo(note);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        formats(area);
        topics(area);
        folder = text(area, Messages.Report_folder, "report.folder", SWT.SINGLE);
        browse(area, folder);
        results.addListener(SWT.Modify, event -> read());
        title.addListener(SWT.Modify, event -> validate());
        folder.addListener(SWT.Modify, event -> validate());
        area.addDisposeListener(event -> reading.ifPresent(ResultsReading::cancel));
        setControl(area);
        results.setText(first);
    }

    private static Text text(Composite area, String label, String name, int style) {
        Label before = new Label(area, SWT.NONE);
        before.setText(label);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, (style & SWT.MULTI) == 0 ? SWT.CENTER : SWT.TOP)
                .applyTo(before);
        Text text = WidgetName.set(new Text(area, SWT.BORDER | style), name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static void browse(Composite area, Text text) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Messages.New_browse);
        button.addListener(SWT.Selection, event -> {
            DirectoryDialog dialog = new DirectoryDialog(area.getShell());
            dialog.setFilterPath(text.getText());
            Optional.ofNullable(dialog.open()).ifPresent(text::setText);
        });
    }

    private Group group(Composite area, String label, int columns) {
        Group group = new Group(area, SWT.NONE);
        group.setText(label);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(group);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
        return group;
    }

    private void formats(Composite area) {
        Group group = group(area, Messages.Report_formats, Format.values().length);
        for (Format format : Format.values()) {
            formats.put(format, check(group, ReportNames.of(format), "report.format." + format));
        }
        formats.get(Format.HTML).setSelection(true);
    }

    private void topics(Composite area) {
        Group group = group(area, Messages.Report_topics, 2);
        for (Topic topic : Topic.values()) {
            Button button = check(group, ReportNames.of(topic), "report.topic." + topic);
            button.setSelection(true);
            topics.put(topic, button);
        }
        choose(group, Messages.Report_all, "report.all", true);
        choose(group, Messages.Report_none, "report.none", false);
    }

    private Button check(Composite group, String text, String name) {
        Button button = WidgetName.set(new Button(group, SWT.CHECK), name);
        button.setText(text);
        button.addListener(SWT.Selection, event -> validate());
        return button;
    }

    private void choose(Composite group, String text, String name, boolean chosen) {
        Button button = WidgetName.set(new Button(group, SWT.PUSH), name);
        button.setText(text);
        button.addListener(SWT.Selection, event -> {
            topics.values().forEach(topic -> topic.setSelection(chosen));
            validate();
        });
    }

    private void read() {
        reading.ifPresent(ResultsReading::cancel);
        reading = Optional.empty();
        try {
            ResultsReading job = new ResultsReading(Path.of(results.getText().strip()).toAbsolutePath().normalize());
            Display display = results.getDisplay();
            job.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> ended(job));
                    }
                }
            });
            reading = Optional.of(job);
            job.schedule(DELAY_MILLISECONDS);
            validate();
        } catch (InvalidPathException e) {
            setErrorMessage(e.getMessage());
            setPageComplete(false);
        }
    }

    /** Takes over what was read, unless another folder was named meanwhile. */
    private void ended(ResultsReading job) {
        if (!results.isDisposed() && reading.filter(job::equals).isPresent()) {
            job.proposed().ifPresent(this::propose);
            validate();
        }
    }

    private void propose(ReportOptions options) {
        title.setText(options.title());
        note.setText(options.note());
        folder.setText(options.folder().toString());
    }

    private void validate() {
        Optional<String> problem = problem();
        boolean isRead = reading.flatMap(ResultsReading::proposed).isPresent();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty() && isRead);
        if (!isPageComplete()) {
            setMessage(Messages.Report_content_message);
            return;
        }
        List<String> replaced = new ReportFolder(choice().folder(), choice().formats()).replaced();
        setMessage(replaced.isEmpty() ? Messages.Report_content_message
                : Messages.bind(Messages.Report_replaces, String.join(", ", replaced)),
                replaced.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
    }

    private Optional<String> problem() {
        if (results.getText().isBlank()) {
            return Optional.of(Messages.Report_chooseResults);
        }
        Optional<String> unread = reading.flatMap(ResultsReading::problem);
        if (unread.isPresent() || reading.flatMap(ResultsReading::proposed).isEmpty()) {
            return unread;
        }
        if (title.getText().isBlank()) {
            return Optional.of(Messages.Report_noTitle);
        }
        if (formats().isEmpty()) {
            return Optional.of(Messages.Report_noFormat);
        }
        return topics().isEmpty() ? Optional.of(Messages.Report_noTopic)
                : ReportFolder.problem(folder.getText(), formats());
    }

    private Set<Format> formats() {
        Set<Format> chosen = EnumSet.allOf(Format.class);
        chosen.removeIf(format -> !formats.get(format).getSelection());
        return chosen;
    }

    private Set<Topic> topics() {
        Set<Topic> chosen = EnumSet.allOf(Topic.class);
        chosen.removeIf(topic -> !topics.get(topic).getSelection());
        return chosen;
    }

    /** What was chosen; only if the page is complete. */
    ReportChoice choice() {
        return new ReportChoice(Path.of(results.getText().strip()), title.getText().strip(), note.getText().strip(),
                formats(), topics(), Path.of(folder.getText().strip()));
    }
}
