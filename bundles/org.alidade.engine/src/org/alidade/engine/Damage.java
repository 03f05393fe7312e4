package org.alidade.engine;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.alidade.engine.store.DamagedFileException;
import org.alidade.engine.store.FileProblem;

/**
 * What keeps a result from being read.
 *
 * @param file    the file or folder; empty if it is none in particular
 * @param line    where in the file, from 1; empty if that is not known
 * @param message one line that names the file
 */
public record Damage(Optional<Path> file, OptionalLong line, String message) {

    public Damage {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(message, "message");
    }

    /** What a refusal to read says. */
    public static Damage of(IOException e) {
        if (e instanceof DamagedFileException damaged) {
            return new Damage(Optional.of(damaged.file()), damaged.line(), FileProblem.of(e));
        }
        Optional<Path> file = e instanceof NoSuchFileException missing ? Optional.of(Path.of(missing.getFile()))
                : Optional.empty();
        return new Damage(file, OptionalLong.empty(), FileProblem.of(e));
    }
}
