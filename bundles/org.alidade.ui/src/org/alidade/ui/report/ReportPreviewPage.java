package org.alidade.ui.report;

import java.io.IOException;
import java.util.Optional;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/**
 * Shows the report as it will be. Its pages are made in the background whenever other choices were made; those there
 * were are shown meanwhile, as what they are: out of date.
 */
final class ReportPreviewPage extends WizardPage {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int POLL_MILLISECONDS = 200;
    private static final int WHOLE = 100;

    private final ReportContentPage content;
    private PreviewBar bar;
    private PagesCanvas canvas;
    private Label state;
    private ProgressBar progress;
    private Button button;
    private Optional<PreviewMaking> making = Optional.empty();
    private Optional<PreviewPages> shown = Optional.empty();
    private Optional<String> problem = Optional.empty();

    ReportPreviewPage(ReportContentPage content) {
        super("preview", Messages.Preview_title, null);
        this.content = content;
        setMessage(Messages.Preview_message);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        bar = new PreviewBar(area);
        canvas = WidgetName.set(new PagesCanvas(area, () -> bar.show()), "preview.pages");
        bar.move(canvas);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(canvas);
        createState(area);
        area.addDisposeListener(event -> forget());
        setControl(area);
        showState();
    }

    private void createState(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        state = WidgetName.set(new Label(row, SWT.NONE), "preview.state");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
        progress = new ProgressBar(row, SWT.HORIZONTAL);
        progress.setMaximum(WHOLE);
        GridDataFactory.swtDefaults().applyTo(progress);
        button = WidgetName.set(new Button(row, SWT.PUSH), "preview.button");
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        button.addListener(SWT.Selection, event -> making.ifPresentOrElse(this::cancel, this::make));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !isCurrent() && making.filter(job -> job.choice().says(content.choice())).isEmpty()) {
            make();
        }
        if (visible) {
            canvas.setFocus();
        }
    }

    private boolean isCurrent() {
        return shown.filter(pages -> pages.choice().says(content.choice())).isPresent();
    }

    private void make() {
        making.ifPresent(PreviewMaking::cancel);
        problem = Optional.empty();
        PreviewMaking job = new PreviewMaking(content.choice());
        Display display = getControl().getDisplay();
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(job));
                } else {
                    job.pages().ifPresent(ReportPreviewPage::close);
                }
            }
        });
        making = Optional.of(job);
        job.schedule();
        showState();
        watch(job);
    }

    /** Does not wait for it: it deletes its files when it comes to its end. */
    private void cancel(PreviewMaking job) {
        job.cancel();
        making = Optional.empty();
        showState();
    }

    /** Shows how far the making is, as long as it goes on. */
    private void watch(PreviewMaking job) {
        if (!getControl().isDisposed() && making.filter(job::equals).isPresent()) {
            progress.setSelection((int) Math.round(job.fraction() * WHOLE));
            progress.getDisplay().timerExec(POLL_MILLISECONDS, () -> watch(job));
        }
    }

    private void ended(PreviewMaking job) {
        if (getControl().isDisposed() || making.filter(job::equals).isEmpty()) {
            job.pages().ifPresent(ReportPreviewPage::close);
            return;
        }
        making = Optional.empty();
        problem = job.problem();
        job.pages().ifPresent(pages -> {
            Optional<PreviewPages> before = shown;
            shown = Optional.of(pages);
            canvas.show(shown.map(PreviewPages::images));
            before.ifPresent(ReportPreviewPage::close);
        });
        showState();
    }

    private void showState() {
        bar.show();
        progress.setVisible(making.isPresent());
        button.setText(making.isPresent() ? Messages.Preview_cancel : Messages.Preview_again);
        setErrorMessage(problem.map(why -> Messages.bind(Messages.Preview_problem, why)).orElse(null));
        state.setText(stateText());
        state.getParent().layout();
    }

    private String stateText() {
        if (making.isPresent()) {
            return shown.isPresent() ? Messages.Preview_outOfDate : Messages.Preview_making;
        }
        if (shown.isEmpty()) {
            return problem.isPresent() ? "" : Messages.Preview_cancelled;
        }
        return isCurrent() ? Messages.Preview_current : Messages.Preview_stale;
    }

    private void forget() {
        making.ifPresent(PreviewMaking::cancel);
        making = Optional.empty();
        shown.ifPresent(ReportPreviewPage::close);
        shown = Optional.empty();
    }

    /** In the background: a page that is being drawn is waited for. */
    private static void close(PreviewPages pages) {
        Job.createSystem(Messages.Preview_making, (ICoreRunnable) monitor -> {
            try {
                pages.close();
            } catch (IOException e) {
                ILog.of(ReportPreviewPage.class)
                        .warn(Messages.bind(Messages.Preview_notDeleted, pages.folder(), e.getMessage()), e);
            }
        }).schedule();
    }
}
