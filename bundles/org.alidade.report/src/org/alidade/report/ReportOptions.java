package org.alidade.report;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.alidade.report.document.Topic;

/**
 * Where a report goes, what it is called, and what is in it.
 *
 * @param folder  takes the files; created if it does not exist, files of the report's names are replaced
 * @param title   heading, such as the plan's name; not blank
 * @param note    what the plan is about, plain text; may be empty
 * @param formats at least one
 * @param topics  what is in it; cells without a result are named whatever is chosen
 * @param without ids of probes whose own sections are left out
 * @param asked   what the plan asked for
 */
public record ReportOptions(Path folder, String title, String note, Set<Format> formats, Set<Topic> topics,
        Set<String> without, Asked asked) {

    public ReportOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(asked, "asked");
        if (title.isBlank()) {
            throw new IllegalArgumentException("A report needs a title, found \"" + title + "\"");
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A report needs a format, found none");
        }
        formats = Set.copyOf(formats);
        topics = Set.copyOf(topics);
        without = Set.copyOf(without);
    }

    /** One page of HTML with all that there is. */
    public ReportOptions(Path folder, String title, String note) {
        this(folder, title, note, Set.of(Format.HTML), EnumSet.allOf(Topic.class), Set.of(), Asked.NOTHING);
    }

    /** The same in other formats. */
    public ReportOptions withFormats(Collection<Format> others) {
        return new ReportOptions(folder, title, note, Set.copyOf(others), topics, without, asked);
    }

    /** The same with other topics. */
    public ReportOptions withTopics(Collection<Topic> others) {
        return new ReportOptions(folder, title, note, formats, Set.copyOf(others), without, asked);
    }

    /** The same without the sections of some probes. */
    public ReportOptions withoutProbes(Collection<String> ids) {
        return new ReportOptions(folder, title, note, formats, topics, Set.copyOf(ids), asked);
    }

    /** The same, asked otherwise. */
    public ReportOptions withAsked(Asked other) {
        return new ReportOptions(folder, title, note, formats, topics, without, other);
    }
}
