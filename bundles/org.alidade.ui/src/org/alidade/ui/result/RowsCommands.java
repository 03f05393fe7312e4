package org.alidade.ui.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.alidade.core.table.Table;
import org.alidade.ui.ClipboardText;
import org.alidade.ui.Messages;
import org.alidade.ui.SaveQuestion;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.grid.TableText;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** What the commands on rows do while a part that shows some is active. */
public final class RowsCommands {

    /** While this context is active, keys have their meaning for rows; also the id of the menu of rows. */
    static final String CONTEXT = "org.alidade.ui.rows";

    private static final String LATEX = ".tex";

    private final IWorkbenchPartSite site;
    private final Supplier<Optional<RowsGrid>> rows;

    /** @param rows those that the part shows now; empty if it shows none */
    public RowsCommands(IWorkbenchPartSite site, Supplier<Optional<RowsGrid>> rows) {
        this.site = site;
        this.rows = rows;
    }

    /** Activates the keys for rows and the commands that every grid of rows understands. */
    public void activate() {
        site.getService(IContextService.class).activateContext(CONTEXT);
        add("org.eclipse.ui.edit.copy", grid -> copy(grid, TableText.TSV));
        add("org.alidade.ui.copyCsv", grid -> copy(grid, TableText.CSV));
        add("org.alidade.ui.copyLatex", grid -> copy(grid, TableText.LATEX));
        add("org.alidade.ui.exportRows", this::export);
        add("org.alidade.ui.filterRows", RowsGrid::editFilter);
        add("org.alidade.ui.sortRows", RowsGrid::sort);
        add("org.alidade.ui.sortRowsFurther", RowsGrid::sortFurther);
    }

    /** Lets a command do something with the rows that are shown. */
    public void add(String command, Consumer<RowsGrid> action) {
        IHandler handler = new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                rows.get().ifPresent(action);
                return null;
            }

            @Override
            public boolean isEnabled() {
                return rows.get().isPresent();
            }
        };
        site.getService(IHandlerService.class).activateHandler(command, handler);
    }

    /** The selected rows, or if there are none all that are shown; in a field in which someone types, its text. */
    private static void copy(RowsGrid grid, TableText form) {
        Control focus = grid.control().getDisplay().getFocusControl();
        if (focus instanceof Text field) {
            field.copy();
            return;
        }
        ClipboardText.put(grid.control().getDisplay(), form.of(grid.table(), chosen(grid)));
    }

    private static int[] chosen(RowsGrid grid) {
        int[] selected = grid.selected();
        return selected.length > 0 ? selected : grid.shown();
    }

    private void export(RowsGrid grid) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(".csv", Messages.Rows_csv);
        forms.put(LATEX, Messages.Rows_latex);
        SaveQuestion.ask(site.getShell(), Messages.Rows_export, Messages.Rows_exportName, forms)
                .ifPresent(file -> write(grid, file));
    }

    /** Writes the rows that are shown, in their order, away from the UI thread; a failure is shown. */
    static Job write(RowsGrid grid, Path file) {
        TableText form = file.toString().toLowerCase(Locale.ROOT).endsWith(LATEX) ? TableText.LATEX : TableText.CSV;
        Table table = grid.table();
        int[] shown = grid.shown();
        Job job = Job.create(Messages.bind(Messages.Rows_exporting, file), (ICoreRunnable) monitor -> {
            try (Writer out = Files.newBufferedWriter(file)) {
                form.write(table, shown, out);
            } catch (IOException e) {
                throw new CoreException(
                        Status.error(Messages.bind(Messages.Rows_notExported, file, String.valueOf(e.getMessage())),
                                e));
            }
        });
        job.setUser(true);
        job.schedule();
        return job;
    }
}
