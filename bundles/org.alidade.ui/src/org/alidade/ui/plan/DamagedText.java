package org.alidade.ui.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;

/**
 * The text of a file that is no plan, as far as it can be shown.
 *
 * @param text     its characters; not all of them if it is long
 * @param obstacle why it cannot be edited here; empty if it can
 */
record DamagedText(String text, Optional<String> obstacle) {

    /** More is no plan that anybody would mend by hand. */
    static final int MOST = 2_000_000;

    /** Never fails: what cannot be read is an obstacle. */
    static DamagedText of(Path file) {
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                return new DamagedText(new String(bytes, 0, MOST, StandardCharsets.UTF_8),
                        Optional.of(Messages.Damaged_long));
            }
            return decoded(bytes);
        } catch (IOException e) {
            return new DamagedText("", Optional.of(Messages.bind(Messages.Damaged_unreadable, e.getMessage())));
        }
    }

    /** Saving text from which characters were lost would do harm. */
    private static DamagedText decoded(byte[] bytes) {
        try {
            return new DamagedText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
                    Optional.empty());
        } catch (CharacterCodingException e) {
            return new DamagedText(new String(bytes, StandardCharsets.UTF_8), Optional.of(Messages.Damaged_notText));
        }
    }

    /** What is wrong with a text as a plan; empty if nothing is. */
    static Optional<PlanFileException> damage(String text, Path file) {
        try {
            PlanFiles.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    file.getFileName().toString());
            return Optional.empty();
        } catch (PlanFileException e) {
            return Optional.of(e);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory", e);
        }
    }
}
