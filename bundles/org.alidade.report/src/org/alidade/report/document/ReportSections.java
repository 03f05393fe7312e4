package org.alidade.report.document;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.alidade.core.cell.Results;
import org.alidade.report.Findings;
import org.alidade.report.ReportOptions;
import org.alidade.report.debate.Gate;
import org.alidade.report.debate.GateRemark;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredResults;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Builds the sections of a report from results, each once. A section is complete when it is given away; the order is
 * that of reading, {@link Place} says that of the report. Tables are read once, data set by data set, for the sections
 * and for what the data set says as a whole; those that tell whether attention is needed are read before, since all
 * sections depend on it.
 */
public final class ReportSections {

    /** Work for what is read before the sections, and for the rest. */
    private static final int FIRST = 10;
    private static final int REST = 90;

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
        List<GateRemark> remarks = Gate.remarks(results, progress.newChild(FIRST / 2));
        MeasuredResults measured = new MeasuredResults(results, List.of(), progress.newChild(FIRST / 2));
        Context context = new Context(contents, new ResultReader(results, contents.records().size(),
                progress.newChild(REST, SubMonitor.SUPPRESS_NONE)), options);
        context.remark(remarks);
        new QualitySections(context).build(sink);
        build(context, data(context, measured, sink), sink);
        if (context.wants(Topic.REFERENCES)) {
            new ReferenceSection(context).build(sink);
        }
        new RunSections(context).build(sink);
    }

    /** What is of single data sets; says what was found of all of them. */
    private Findings data(Context context, MeasuredResults measured, SectionSink sink) throws IOException {
        ProbeSections probes = new ProbeSections(context, measured);
        Findings.Builder findings = new Findings.Builder(measured);
        for (Configuration.Data data : measured.data()) {
            findings.begin(data);
            if (context.wants(Topic.PROBES)) {
                probes.build(data, sink);
            }
            if (needsFindings()) {
                findings.end(data);
            }
            measured.forget();
        }
        if (context.wants(Topic.PROBES)) {
            probes.introduce(sink);
        }
        return findings.build();
    }

    private boolean needsFindings() {
        return options.topics().stream().anyMatch(Set.of(Topic.DEBATE, Topic.PUBLISHED, Topic.TESTS)::contains);
    }

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
