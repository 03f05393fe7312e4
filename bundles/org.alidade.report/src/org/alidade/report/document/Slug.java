package org.alidade.report.document;

import java.text.Normalizer;
import java.util.Locale;

import org.alidade.core.data.Digests;

/** Names of files and anchors: readable, unique, and the same in every report of the same matrix. */
final class Slug {

    private static final int LONGEST = 40;
    private static final int DIGITS = 6;

    private Slug() {
    }

    /**
     * A name of small letters, digits and dashes that begins with a letter.
     *
     * @param text     what people call it
     * @param identity what tells it from others of that name
     */
    static String of(String text, String identity) {
        String plain = words(text);
        return (plain.isEmpty() ? "" : plain + "-") + "x" + Digests.sha256(identity).substring(0, DIGITS);
    }

    /** The readable part alone; may be empty. */
    static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        plain = plain.replaceAll("^[-0-9]+", "");
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
    }
}
