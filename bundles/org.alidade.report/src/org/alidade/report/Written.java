package org.alidade.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param files the file to open, by format
 */
public record Written(Map<Format, Path> files) {

    public Written {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The one to open first: a page before others. */
    public Path first() {
        return files.values().iterator().next();
    }
}
