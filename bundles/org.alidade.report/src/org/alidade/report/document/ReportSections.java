package org.alidade.report.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.Results;
import org.alidade.report.Findings;
import org.alidade.report.ReportOptions;
import org.alidade.report.debate.Gate;
import org.alidade.report.debate.GateRemark;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Builds the sections of a report from results, each once. A section is complete when it is given away; the order is
 * that of reading, {@link Place} says that of the report.
 */
public final class ReportSections {

    /** Work for what is known of whole data sets, and for the rest. */
    private static final int FIRST = 50;
    private static final int REST = 50;

    private final Results results;
    private final ReportOptions options;

    /** The sections of a report of some results. */
    public ReportSections(Results results, ReportOptions options) {
        this.results = results;
        this.options = options;
    }

    /**
     * Builds them.
     *
     * @param monitor cancellation is answered with {@link org.eclipse.core.runtime.OperationCanceledException}
     * @throws IOException if the records can't be read, or the sink throws it
     */
    public void build(SectionSink sink, IProgressMonitor monitor) throws IOException {
        Contents contents = new Contents(results.records());
        SubMonitor progress = SubMonitor.convert(monitor, "Writing the report", FIRST + REST);
        IProgressMonitor first = progress.newChild(FIRST); // is over when the next child is made
        Optional<Findings> findings = needsFindings() ? Optional.of(Findings.of(results, first)) : Optional.empty();
        List<GateRemark> remarks = findings.isPresent() ? findings.get().board().remarks()
                : Gate.remarks(results, first);
        Context context = new Context(contents, new ResultReader(results, contents.records().size(),
                progress.newChild(REST, SubMonitor.SUPPRESS_NONE)), options);
        context.remark(remarks);
        if (findings.isPresent()) {
            build(context, findings.get(), sink);
        }
        new QualitySections(context).build(sink);
        if (context.wants(Topic.PROBES)) {
            new ProbeSections(context).build(sink);
        }
        if (context.wants(Topic.REFERENCES)) {
            new ReferenceSection(context).build(sink);
        }
        new RunSections(context).build(sink);
    }

    private boolean needsFindings() {
        return options.topics().stream().anyMatch(Set.of(Topic.DEBATE, Topic.PUBLISHED, Topic.TESTS)::contains);
    }

    /** What is known of a whole data set comes before its numbers. */
    private static void build(Context context, Findings findings, SectionSink sink) throws IOException {
        if (context.wants(Topic.PUBLISHED)) {
            new PublishedSection(context, findings.published()).build(sink);
        }
        if (context.wants(Topic.DEBATE)) {
            new DebateSections(context, findings.board()).build(sink);
        }
        if (context.wants(Topic.TESTS)) {
            new TestsSection(context, findings.tests()).build(sink);
        }
    }
}
