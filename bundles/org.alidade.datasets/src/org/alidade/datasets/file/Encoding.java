package org.alidade.datasets.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How bytes become text.
 *
 * @param charset     what every byte must be valid in
 * @param longestLine characters that a line may have; more are taken for another kind of file before memory runs out
 */
public record Encoding(Charset charset, int longestLine) {

    /** Far longer than a book, far shorter than memory. */
    public static final int LONGEST_LINE = 16 << 20;

    /** UTF-8, with or without a byte order mark. */
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, LONGEST_LINE);
    /** UTF-8 of a format that has no lines, whose reader limits its own parts: JSON, XML. */
    public static final Encoding UTF_8_ANY_LINE = new Encoding(StandardCharsets.UTF_8, Integer.MAX_VALUE);
    /** Latin-1, in which every byte is a character. */
    public static final Encoding LATIN_1 = new Encoding(StandardCharsets.ISO_8859_1, LONGEST_LINE);
}
