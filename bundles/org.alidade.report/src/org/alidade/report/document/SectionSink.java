package org.alidade.report.document;

import java.io.IOException;

/** Takes the sections of a report as they are built; none is kept. */
@FunctionalInterface
public interface SectionSink {

    /** Takes a section. */
    void add(Section section) throws IOException;
}
