package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Changes results in a way that their sizes do not tell. */
public final class Tampering {

    private Tampering() {
    }

    /** Changes a file of a cell and what its {@code cell.json} says of its size. */
    public static void change(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
        Path cell = file.resolveSibling("cell.json");
        Files.writeString(cell, Files.readString(cell).replaceFirst(
                "(\"" + file.getFileName() + "\" : \\{\\s*\"size\" : )\\d+", "$1" + Files.size(file)));
    }
}
