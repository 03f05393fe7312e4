package org.alidade.ui.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.alidade.report.Format;
import org.alidade.ui.Messages;

/** Whether a report can be written into a folder, and what it would replace there. */
final class ReportFolder {

    private final Path folder;
    private final Collection<Format> formats;

    ReportFolder(Path folder, Collection<Format> formats) {
        this.folder = folder;
        this.formats = new TreeSet<>(formats);
    }

    /** Why a text names no folder for a report in some formats; empty if it does. */
    static Optional<String> problem(String text, Collection<Format> formats) {
        try {
            return new ReportFolder(Path.of(text.strip()), formats).problem();
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Why nothing can be written; empty if it can. */
    Optional<String> problem() {
        if (!folder.isAbsolute()) {
            return Optional.of(Messages.bind(Messages.Report_notAbsolute, folder));
        }
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there)) {
            return Optional.of(Messages.bind(Messages.Report_fileInTheWay, there == null ? folder : there));
        }
        return Files.isWritable(there) ? inTheWay() : Optional.of(Messages.bind(Messages.Report_readOnly, there));
    }

    private Optional<String> inTheWay() {
        return formats.stream().filter(format -> Files.exists(place(format)))
                .filter(format -> Files.isDirectory(place(format)) != format.isFolder())
                .map(format -> Messages.bind(
                        format.isFolder() ? Messages.Report_fileInTheWay : Messages.Report_folderInTheWay,
                        place(format)))
                .findFirst();
    }

    /** Names of what is there and would be replaced. */
    List<String> replaced() {
        return formats.stream().filter(format -> Files.exists(place(format))).map(Format::place).toList();
    }

    private Path place(Format format) {
        return folder.resolve(format.place());
    }
}
