package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Format;
import org.alidade.report.document.Topic;
import org.alidade.report.manifest.Finding;
import org.alidade.report.manifest.ReportCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade report}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Writes a report of results, or says which numbers of an exported one are still those of the results.",
        "Figures, tables, and what is needed to reproduce each number."})
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RESULTS", description = "The folder of the results.")
    private Path results;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "html", description = {
            "One or several of: ${COMPLETION-CANDIDATES}. Default: html.",
            "html: one page. pdf: pages to print. latex: a file for each table and figure, and an example that "
                    + "compiles. csv: every number in full precision, texts as they are: some begin with = or -, so "
                    + "have spreadsheets open them as text."})
    private List<Format> formats;

    @Option(names = "--sections", paramLabel = "SECTION", split = ",", description = {
            "What is in it, one or several of: ${COMPLETION-CANDIDATES}. Default: all.",
            "Within probes: overviews shows each figure once for a data set, with a panel for each configuration; "
                    + "figures those of each configuration; examples single instances.",
            "What is missing is always told."})
    private Set<Topic> topics = EnumSet.allOf(Topic.class);

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the report. Default: RESULTS/report.")
    private Path out;

    @Option(names = "--check", paramLabel = "DIR", description = {
            "Writes nothing: compares a report that was exported to DIR as latex with the results, line by line.",
            "Exit code 0: all numbers are current; 1: some are stale (the results say something else now) or missing "
                    + "(their cells are gone)."})
    private Path check;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Path folder = session.results(results);
        ResultStore store = new ResultStore(folder);
        List<String> damaged = store.damaged();
        if (store.records().isEmpty() && check == null) {
            throw new CommandException("no results in " + folder + ", expected the folder that a run wrote"
                    + (damaged.isEmpty() ? "" : "; " + damaged.get(0)));
        }
        damaged.forEach(line -> session.terminal().error("warning: " + line + "; it is left out"));
        try (Cancellation cancellation = new Cancellation()) {
            return check == null ? write(store, damaged.isEmpty(), cancellation) : check(store, cancellation);
        }
    }

    private int write(ResultStore store, boolean whole, Cancellation cancellation) throws IOException {
        Path folder = out == null ? StoredReport.folder(store) : session.resolve(out);
        new ReportWriter(store, folder).write(formats, topics, cancellation.monitor())
                .forEach(file -> session.terminal().line("report: " + file));
        return whole ? ExitCode.DONE : ExitCode.FAILURES;
    }

    private int check(ResultStore store, Cancellation cancellation) throws IOException {
        List<Finding> findings = ReportCheck.of(store, session.resolve(check), cancellation.monitor());
        findings.stream().filter(finding -> finding.state() != Finding.State.CURRENT)
                .forEach(finding -> session.terminal().line(finding.line()));
        session.terminal().line(count(findings, Finding.State.CURRENT) + " current, "
                + count(findings, Finding.State.STALE) + " stale, " + count(findings, Finding.State.MISSING)
                + " missing");
        return count(findings, Finding.State.CURRENT) == findings.size() ? ExitCode.DONE : ExitCode.FAILURES;
    }

    private static long count(List<Finding> findings, Finding.State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
