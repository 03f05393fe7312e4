package org.alidade.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.alidade.report.document.Section;
import org.alidade.report.document.SectionSink;

/**
 * Writes a report in one format, a section at a time. Closing without an end leaves a former report as it was, and
 * nothing else.
 */
public interface Renderer extends SectionSink, Closeable {

    @Override
    void add(Section section) throws IOException;

    /** Completes the report and puts it into place; returns the file to open. */
    Path end() throws IOException;
}
