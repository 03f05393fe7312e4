package org.alidade.report.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Results;
import org.alidade.report.Format;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Block;
import org.alidade.report.document.DataTable;
import org.alidade.report.document.Picture;
import org.alidade.report.document.ReportSections;
import org.alidade.report.document.Section;
import org.alidade.report.document.Value;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Says which numbers of an exported report are still those of the results: builds the report anew, without writing it,
 * and compares line by line.
 */
public final class ReportCheck {

    private final Manifest manifest;
    private final Set<String> done;
    private final Map<String, List<Finding>> found = new HashMap<>();

    private ReportCheck(Manifest manifest, Set<String> done) {
        this.manifest = manifest;
        this.done = done;
    }

    /**
     * Compares.
     *
     * @param folder of the exported report
     * @return a finding for each line of its tables and each figure, in their order
     * @throws IOException if the report or the results can't be read
     */
    public static List<Finding> of(Results results, Path folder, IProgressMonitor monitor) throws IOException {
        Manifest manifest = Manifest.read(folder);
        Set<String> done = results.records().stream().filter(CellRecord::isDone).map(record -> record.cell().key())
                .collect(Collectors.toSet());
        ReportCheck check = new ReportCheck(manifest, done);
        ReportOptions options = new ReportOptions(folder, "check", "").withFormats(Set.of(Format.LATEX))
                .withTopics(manifest.topics());
        new ReportSections(results, options).build(check::compare, monitor);
        List<Finding> findings = new ArrayList<>();
        manifest.items().values().forEach(item -> findings.addAll(check.found.containsKey(item.id())
                ? check.found.get(item.id())
                : item.lines().stream().map(line -> check.gone(item, line)).toList()));
        return findings;
    }

    private void compare(Section section) {
        for (Block block : section.blocks()) {
            if (block instanceof DataTable table && manifest.items().containsKey(table.id())) {
                compare(manifest.items().get(table.id()), table);
            } else if (block instanceof Picture picture && manifest.items().containsKey(picture.id())) {
                Manifest.Item item = manifest.items().get(picture.id());
                found.put(item.id(), item.lines().stream()
                        .map(line -> finding(item, line, Fingerprint.of(picture), picture.cells(), "")).toList());
            }
        }
    }

    private void compare(Manifest.Item item, DataTable table) {
        Map<String, DataTable.Line> now = new HashMap<>();
        table.lines().forEach(line -> now.putIfAbsent(table.label(line), line));
        List<Finding> findings = new ArrayList<>();
        for (Manifest.Line line : item.lines()) {
            DataTable.Line other = now.get(line.label());
            findings.add(other == null ? gone(item, line)
                    : finding(item, line, Fingerprint.of(other), other.cells(), change(line, other)));
        }
        found.put(item.id(), findings);
    }

    private static String change(Manifest.Line line, DataTable.Line now) {
        List<String> shows = now.values().stream().filter(value -> !Double.isNaN(value.number())).map(Value::text)
                .toList();
        if (shows.size() != line.shows().size()) {
            return "it now shows " + String.join(", ", shows);
        }
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < shows.size(); i++) {
            if (!shows.get(i).equals(line.shows().get(i))) {
                changes.add(line.shows().get(i) + " is now " + shows.get(i));
            }
        }
        return String.join(", ", changes);
    }

    private Finding finding(Manifest.Item item, Manifest.Line line, String digest, List<String> cells, String change) {
        if (!done.containsAll(line.cells())) {
            return gone(item, line);
        }
        if (digest.equals(line.digest())) {
            return new Finding(Finding.State.CURRENT, item.file(), line.label(), "", line.cells());
        }
        Set<String> further = new HashSet<>(cells);
        line.cells().forEach(further::remove);
        String why = further.isEmpty() ? "" : further.size() + " further cells";
        String more = change.isEmpty() ? "" : (why.isEmpty() ? "" : ", ") + change;
        return new Finding(Finding.State.STALE, item.file(), line.label(),
                why.isEmpty() && more.isEmpty() ? "its data have changed" : why + more, line.cells());
    }

    private Finding gone(Manifest.Item item, Manifest.Line line) {
        List<String> gone = line.cells().stream().filter(cell -> !done.contains(cell)).toList();
        return gone.isEmpty()
                ? new Finding(Finding.State.STALE, item.file(), line.label(), "it is no longer reported", line.cells())
                : new Finding(Finding.State.MISSING, item.file(), line.label(), (gone.size() == 1 ? "cell " : "cells ")
                        + String.join(", ", gone) + (gone.size() == 1 ? " is" : " are") + " gone", line.cells());
    }
}
