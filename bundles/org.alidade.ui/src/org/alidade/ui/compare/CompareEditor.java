package org.alidade.ui.compare;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Arrival;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.alidade.ui.grid.GridStyle;
import org.alidade.ui.result.InstanceRows;
import org.alidade.ui.result.LinkedSelection;
import org.alidade.ui.result.PagedEditor;
import org.alidade.ui.result.ResultWatch;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** Two or more results side by side. */
public final class CompareEditor extends PagedEditor {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.compareEditor";

    private static final Map<String, GridStyle> STYLES = Map.of("number", GridStyle.aligned(SWT.RIGHT), "text",
            GridStyle.aligned(SWT.LEFT));

    private Composite figures;
    private Composite settings;
    private Composite summary;
    private Composite paired;
    private Optional<InstancesPage> instances = Optional.empty();
    private List<Optional<FileTime>> written = List.of();
    private Optional<TrainingCell> first = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CompareInput)) {
            throw new PartInitException("Expected results to compare, found " + input.getName());
        }
        super.init(site, input);
    }

    private CompareInput input() {
        return (CompareInput) getEditorInput();
    }

    @Override
    protected void createPages() {
        figures = page(Messages.Compare_figures);
        settings = page(Messages.Compare_settings);
        summary = page(Messages.Compare_summary);
        paired = page(Messages.Compare_instances);
        tell(figures, Messages.Result_loading, "compare.message");
        tell(summary, Messages.Summary_computing, "compare.message");
        createRowsCommands();
        load();
        Arrival.watch(getSite(), this::arrived);
    }

    private void arrived() {
        List<Optional<FileTime>> now = written(input());
        if (!now.equals(written) && now.stream().allMatch(Optional::isPresent)) {
            load(); // some were run again
        }
    }

    private static List<Optional<FileTime>> written(CompareInput input) {
        return input.results().stream()
                .map(result -> ResultWatch.written(new ResultStore(result.results()), result)).toList();
    }

    private void load() {
        CompareInput input = input();
        written = written(input);
        Background.of(getContainer()).ask(Messages.Compare_reading, (monitor, answer) -> {
            try {
                Comparison comparison = Comparison.read(input);
                answer.accept(() -> show(comparison));
                if (!monitor.isCanceled()) {
                    pair(comparison, answer);
                    Map<String, List<String>> texts = comparison
                            .texts(new ResultStore(input.results().get(0).results()), monitor);
                    answer.accept(() -> instances.ifPresent(page -> page.show(texts)));
                }
            } catch (IOException e) {
                answer.accept(() -> List.of(figures, settings, summary, paired).forEach(page -> tell(page, e)));
            }
        });
    }

    /** What all seeds say, which reads more results than those that are compared. */
    private void pair(Comparison comparison, Consumer<Runnable> answer) {
        try {
            PairedLines lines = PairedLines.of(comparison, input());
            answer.accept(() -> show(comparison, lines));
        } catch (IOException e) {
            answer.accept(() -> tell(summary, e));
        }
    }

    private static void tell(Composite page, IOException why) {
        tell(page, Messages.bind(Messages.Result_unreadable, Damage.of(why).message()), "compare.message");
    }

    private void show(Comparison comparison) {
        TrainingCell training = comparison.cells().get(0).training();
        first = Optional.of(training);
        LinkedSelection selection = new LinkedSelection(getSite().getWorkbenchWindow(),
                input().results().get(0).results(), training, this);
        List.of(figures, settings, paired).forEach(PagedEditor::clear);
        WidgetName.set(new FiguresPage(figures, comparison, selection, theme()), "compare.side");
        SettingDifferences differences = SettingDifferences.of(comparison.cells());
        Grid.of(settings, new SettingsContent(differences, comparison.names()), STYLES).named("compare.settings");
        InstancesPage page = new InstancesPage(paired, comparison, selection);
        page.rows().ifPresent(rows -> adopt(rows, input().results().get(0)));
        instances = Optional.of(page);
        List.of(figures, settings, paired).forEach(area -> area.layout(true, true));
    }

    private void show(Comparison comparison, PairedLines lines) {
        clear(summary);
        Composite area = new Composite(summary, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        List<?> counts = lines.seeds().stream().distinct().toList();
        String seeds = Messages.bind(Messages.Compare_seeds, counts.size() == 1 ? counts.get(0) : lines.seeds());
        label(area, String.join("\n", comparison.names()) + "\n" + seeds
                + comparison.obstacle().map(why -> "\n" + why).orElse(""), "compare.summary.title");
        Grid grid = Grid.of(area, new PairedContent(lines.lines()), STYLES).named("compare.summary");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        summary.layout(true, true);
    }

    @Override
    protected Optional<InstanceRows> rows() {
        return instances.flatMap(InstancesPage::rows);
    }

    @Override
    protected Optional<TrainingCell> training() {
        return first;
    }
}
