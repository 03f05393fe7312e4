package org.alidade.ui.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.manifest.Manifest;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Asks which exported report is compared with which results. */
final class CheckReportPage extends CheckPage {

    private ResultsField results;
    private Text report;

    CheckReportPage() {
        super("check", Messages.Check_title, Messages.Check_message);
    }

    @Override
    void createFields(Composite area, Optional<Path> first) {
        results = new ResultsField(area, first, this::propose);
        report = Fields.line(area, Messages.Check_report, "check.report");
        Fields.browseFolder(area, report::getText, report::setText);
        report.addListener(SWT.Modify, event -> validate());
        propose();
    }

    /** The report that lies with the results, if there is one. */
    private void propose() {
        results.folder().map(folder -> StoredReport.folder(new ResultStore(folder))).filter(Manifest::isIn)
                .ifPresent(folder -> report.setText(folder.toString()));
        validate();
    }

    @Override
    Optional<String> problem() {
        if (results.folder().isEmpty()) {
            return Optional.of(Messages.Report_chooseResults);
        }
        if (!Files.isDirectory(results.folder().get())) {
            return Optional.of(Messages.bind(Messages.Report_noResults, results.folder().get()));
        }
        if (report.getText().isBlank()) {
            return Optional.of(Messages.Check_chooseReport);
        }
        try {
            return Manifest.isIn(folder()) ? Optional.empty()
                    : Optional.of(Messages.bind(Messages.Check_noReport, folder(), Manifest.NAME));
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Path folder() {
        return Path.of(report.getText().strip()).toAbsolutePath().normalize();
    }

    @Override
    CheckInput input() {
        return new ReportCheckInput(results.folder().orElseThrow(), folder());
    }
}
