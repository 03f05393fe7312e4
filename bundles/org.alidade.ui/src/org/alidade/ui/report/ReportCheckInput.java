package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.table.TableBuilder;
import org.alidade.engine.ResultStore;
import org.alidade.report.manifest.Finding;
import org.alidade.report.manifest.ReportCheck;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.Arrangement;
import org.alidade.ui.grid.SortKey;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * An exported report: are its numbers still those of the results?
 *
 * @param store  folder of the results
 * @param report folder of the report
 */
record ReportCheckInput(Path store, Path report) implements CheckInput {

    private static final String FILE = "file";
    private static final String ABOUT = "about";
    private static final String CHANGE = "change";
    private static final String CELLS = "cells";

    @Override
    public Checked check(IProgressMonitor monitor) throws IOException {
        ResultStore results = new ResultStore(store);
        List<Finding> findings = ReportCheck.of(results, report, monitor);
        TableBuilder table = new TableBuilder(List.of(
                Checked.column(OUTCOME, Messages.Check_outcome, Messages.Check_outcome_help),
                Checked.column(FILE, Messages.Check_file, Messages.Check_file_help),
                Checked.column(ABOUT, Messages.Check_about, Messages.Check_about_help),
                Checked.column(CHANGE, Messages.Check_change, Messages.Check_change_help),
                Checked.column(CELLS, Messages.Check_cells, Messages.Check_cells_help)));
        for (Finding finding : findings) {
            table.row().set(OUTCOME, finding.state().toString()).set(FILE, finding.file())
                    .set(ABOUT, finding.label()).set(CHANGE, finding.detail())
                    .set(CELLS, String.join(" ", finding.cells())).add();
        }
        return new Checked(headline(findings, results.damaged()), table.build(),
                findings.stream().map(Finding::cells).toList());
    }

    private static String headline(List<Finding> findings, List<String> damaged) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.bind(Messages.Check_counts, new Object[] {count(findings, Finding.State.CURRENT),
                count(findings, Finding.State.STALE), count(findings, Finding.State.MISSING)}));
        lines.addAll(damaged);
        return String.join("\n", lines);
    }

    private static long count(List<Finding> findings, Finding.State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }

    /** Stale lines first, then missing ones. */
    @Override
    public Arrangement arrangement() {
        return new Arrangement(Map.of(), List.of(new SortKey(OUTCOME, SortKey.Order.DESCENDING)), Optional.empty());
    }

    @Override
    public Optional<Path> results() {
        return Optional.of(store);
    }

    @Override
    public String getName() {
        return Messages.bind(Messages.Check_name, report.getFileName());
    }

    @Override
    public String getToolTipText() {
        return Messages.bind(Messages.Check_about_report, report, store);
    }
}
