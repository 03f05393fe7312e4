package org.alidade.ui.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.report.document.Topic;
import org.eclipse.jface.dialogs.IDialogSettings;

/** What was chosen for the last report: proposed for the next one. */
final class ReportSettings {

    private static final String SECTION = "org.alidade.ui.report";
    private static final String FORMATS = "formats";
    private static final String LEFT_OUT = "leftOut";
    private static final String WITHOUT = "withoutProbes";
    private static final String RESULTS = "results";
    private static final String TITLE = "title";
    private static final String NOTE = "note";
    private static final String FOLDER = "folder";

    private final IDialogSettings all;

    ReportSettings(IDialogSettings all) {
        this.all = all;
    }

    private Optional<IDialogSettings> section() {
        return Optional.ofNullable(all.getSection(SECTION));
    }

    private List<String> list(String key) {
        return section().map(section -> section.getArray(key)).map(List::of).orElse(List.of());
    }

    /** The formats; HTML at first. */
    Set<Format> formats() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (Format format : Format.values()) {
            if (list(FORMATS).contains(format.toString())) {
                formats.add(format);
            }
        }
        return formats.isEmpty() ? EnumSet.of(Format.HTML) : formats;
    }

    /** The sections; all at first. What is left out is kept, so that one that is new is there. */
    Set<Topic> topics() {
        Set<Topic> topics = EnumSet.allOf(Topic.class);
        topics.removeIf(topic -> list(LEFT_OUT).contains(topic.toString()));
        return topics;
    }

    /** Ids of the probes whose sections are left out. */
    Collection<String> without() {
        return list(WITHOUT);
    }

    /** What only a report of the same results repeats: its texts and its folder. */
    record Own(String title, String note, String folder) {
    }

    /** The texts and the folder of the last report, if it was one of these results. */
    Optional<Own> own(Path results) {
        return section().filter(section -> results.toString().equals(section.get(RESULTS)))
                .map(section -> new Own(section.get(TITLE), section.get(NOTE), section.get(FOLDER)));
    }

    /** Keeps a choice. */
    void keep(ReportChoice choice) {
        IDialogSettings section = all.addNewSection(SECTION);
        section.put(FORMATS, texts(choice.formats()));
        section.put(LEFT_OUT, texts(EnumSet.complementOf(EnumSet.copyOf(choice.topics()))));
        section.put(WITHOUT, texts(choice.without()));
        section.put(RESULTS, choice.results().toString());
        section.put(TITLE, choice.title());
        section.put(NOTE, choice.note());
        section.put(FOLDER, choice.folder().toString());
    }

    private static String[] texts(Collection<?> values) {
        List<String> texts = new ArrayList<>(values.stream().map(String::valueOf).sorted().toList());
        return texts.toArray(String[]::new);
    }

    /** Forgets everything. */
    void forget() {
        all.addNewSection(SECTION);
    }
}
