package org.alidade.engine.install;

import java.util.List;

/** Nothing was installed, updated or removed. */
public final class InstallationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** With one line. */
    public InstallationException(String line) {
        this(List.of(line), null);
    }

    /**
     * With several.
     *
     * @param lines what is wrong, one line a reason
     * @param cause null if there is none
     */
    public InstallationException(List<String> lines, Throwable cause) {
        super(String.join("; ", lines), cause);
        this.lines = List.copyOf(lines);
    }

    /** What is wrong, one line a reason. */
    public List<String> lines() {
        return lines;
    }
}
