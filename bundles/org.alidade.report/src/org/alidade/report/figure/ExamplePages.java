package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;

/** Distributes examples over pages: a section that does not fit goes on, under its title, on the next one. */
final class ExamplePages {

    private final double room;
    private final double heading;
    private final List<List<Examples.Section>> pages = new ArrayList<>();
    private final List<Examples.Section> sections = new ArrayList<>();
    private final List<ShadedText> texts = new ArrayList<>();
    private String title = "";
    private double used;

    /**
     * @param room    height of what fits on a page
     * @param heading height of the title of a section
     */
    ExamplePages(double room, double heading) {
        this.room = room;
        this.heading = heading;
    }

    /** Begins a section. */
    void begin(String name) {
        endSection();
        title = name;
        used += heading;
    }

    /** Adds a text to the section, on the next page if it does not fit on this one. */
    void add(ShadedText text, double height) {
        boolean empty = sections.isEmpty() && texts.isEmpty();
        if (used + height > room && !empty) {
            endPage();
            used = heading;
        }
        texts.add(text);
        used += height;
    }

    /** The sections of each page; one page without sections if there are none at all. */
    List<List<Examples.Section>> end() {
        endPage();
        return List.copyOf(pages);
    }

    private void endSection() {
        if (!texts.isEmpty()) {
            sections.add(new Examples.Section(title, texts));
            texts.clear();
        }
    }

    private void endPage() {
        endSection();
        pages.add(List.copyOf(sections));
        sections.clear();
    }
}
