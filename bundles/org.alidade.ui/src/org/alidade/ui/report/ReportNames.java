package org.alidade.ui.report;

import org.alidade.report.Format;
import org.alidade.report.document.Topic;
import org.alidade.ui.Messages;

/** What people call the parts and forms of a report. */
final class ReportNames {

    private ReportNames() {
    }

    static String of(Format format) {
        return switch (format) {
        case HTML -> Messages.Report_html;
        case PDF -> Messages.Report_pdf;
        case LATEX -> Messages.Report_latex;
        case CSV -> Messages.Report_csv;
        };
    }

    static String of(Topic topic) {
        return switch (topic) {
        case PLAN -> Messages.Report_topic_plan;
        case RUN -> Messages.Report_topic_run;
        case QUALITY -> Messages.Report_topic_quality;
        case PUBLISHED -> Messages.Report_topic_published;
        case DEBATE -> Messages.Report_topic_debate;
        case PROBES -> Messages.Report_topic_probes;
        case TESTS -> Messages.Report_topic_tests;
        case OVERVIEWS -> Messages.Report_topic_overviews;
        case FIGURES -> Messages.Report_topic_figures;
        case EXAMPLES -> Messages.Report_topic_examples;
        case PROVENANCE -> Messages.Report_topic_provenance;
        case REFERENCES -> Messages.Report_topic_references;
        };
    }
}
