package org.alidade.ui.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.engine.Damage;
import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.alidade.ui.grid.GridStyle;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.grid.SystemColours;
import org.alidade.ui.result.LinkedSelection;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.RowsCommands;
import org.alidade.ui.selection.InstanceOrder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Two or more results side by side. */
public final class CompareEditor extends MultiPageEditorPart {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.compareEditor";

    private static final Map<String, GridStyle> STYLES = Map.of("number", GridStyle.aligned(SWT.RIGHT), "text",
            GridStyle.aligned(SWT.LEFT));
    private static final int WIDTH = 200;

    private Composite figures;
    private Composite settings;
    private Composite summary;
    private Composite instances;
    private Optional<InstancesPage> rows = Optional.empty();
    private Optional<TrainingCell> first = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CompareInput)) {
            throw new PartInitException("Expected results to compare, found " + input.getName());
        }
        super.init(site, input);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    private CompareInput input() {
        return (CompareInput) getEditorInput();
    }

    @Override
    protected void createPages() {
        figures = page(Messages.Compare_figures);
        settings = page(Messages.Compare_settings);
        summary = page(Messages.Compare_summary);
        instances = page(Messages.Compare_instances);
        tell(figures, Messages.Result_loading, "compare.message");
        tell(summary, Messages.Summary_computing, "compare.message");
        getSite().getService(IContextService.class).activateContext(ResultEditor.CONTEXT);
        new RowsCommands(getSite(), () -> getActivePage() == 3 ? grid() : Optional.empty()).activate();
        load();
    }

    private Optional<RowsGrid> grid() {
        return rows.flatMap(InstancesPage::rows);
    }

    private Composite page(String title) {
        Composite page = new Composite(getContainer(), SWT.NONE);
        page.setLayout(new FillLayout());
        setPageText(addPage(page), title);
        return page;
    }

    private void load() {
        CompareInput input = input();
        Background.of(getContainer()).ask(Messages.Compare_reading, (monitor, answer) -> {
            try {
                Comparison comparison = Comparison.read(input);
                answer.accept(() -> show(comparison));
                if (!monitor.isCanceled()) {
                    PairedLines lines = PairedLines.of(comparison, input);
                    answer.accept(() -> show(comparison, lines));
                }
            } catch (IOException e) {
                String message = Messages.bind(Messages.Result_unreadable, Damage.of(e).message());
                answer.accept(() -> {
                    tell(figures, message, "compare.message");
                    tell(summary, message, "compare.message");
                });
            }
        });
    }

    private void show(Comparison comparison) {
        TrainingCell training = comparison.cells().get(0).training();
        first = Optional.of(training);
        LinkedSelection selection = new LinkedSelection(getSite().getWorkbenchWindow(),
                input().results().get(0).results(), training, this);
        FigureTheme theme = SystemColours.isDark(figures.getDisplay()) ? FigureTheme.DARK : FigureTheme.LIGHT;
        clear(figures);
        WidgetName.set(new FiguresPage(figures, comparison, selection, theme), "compare.side");
        SettingDifferences differences = SettingDifferences.of(comparison.cells());
        Grid.of(settings, new SettingsContent(differences, comparison.names()), STYLES).named("compare.settings");
        rows = Optional.of(new InstancesPage(instances, comparison, selection));
        List.of(figures, settings, instances).forEach(page -> page.layout(true, true));
    }

    private void show(Comparison comparison, PairedLines lines) {
        clear(summary);
        Composite area = new Composite(summary, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        String seeds = lines.seeds().stream().distinct().count() == 1
                ? Messages.bind(Messages.Compare_seeds, lines.seeds().get(0))
                : Messages.bind(Messages.Compare_seedsDiffer, lines.seeds());
        label(area, String.join("\n", comparison.names()) + "\n" + seeds
                + comparison.obstacle().map(why -> "\n" + why).orElse(""), "compare.summary.title");
        Grid grid = Grid.of(area, new PairedContent(lines.lines()), STYLES).named("compare.summary");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        summary.layout(true, true);
    }

    private static void label(Composite parent, String text, String name) {
        Label label = WidgetName.set(new Label(parent, SWT.WRAP), name);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private static void tell(Composite page, String message, String name) {
        clear(page);
        Composite area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        label(area, message, name);
        page.layout(true, true);
    }

    private static void clear(Composite area) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == InstanceOrder.class && first.isPresent() && grid().isPresent()) {
            Table table = grid().get().table();
            return adapter.cast(new InstanceOrder(first.get(), Arrays.stream(grid().get().shown())
                    .mapToObj(row -> table.text(Column.INSTANCE, row)).toList()));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // never dirty
    }

    @Override
    public void doSaveAs() {
        // not allowed
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
