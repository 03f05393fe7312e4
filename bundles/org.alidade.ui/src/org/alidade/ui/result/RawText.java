package org.alidade.ui.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.ui.Messages;

/** The beginning of a file, whatever is in it, as text. */
final class RawText {

    /** More than anyone reads, less than a text field takes long for. */
    private static final int MOST_BYTES = 200_000;

    private RawText() {
    }

    /** Reads; a file that cannot be read says why in its place. */
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            for (byte b : bytes) {
                if (b == 0) {
                    return Messages.DamagedResult_binary;
                }
            }
            long more = Files.size(file) - bytes.length;
            String text = new String(bytes, StandardCharsets.UTF_8);
            return more > 0 ? text + Messages.bind(Messages.DamagedResult_cut, more) : text;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
