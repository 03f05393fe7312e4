package org.alidade.report.document;

import java.util.Map;

/** BibTeX's way to write letters. */
final class BibText {

    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("\\'e", "é"), Map.entry("\\\"e", "ë"),
            Map.entry("\\\"o", "ö"), Map.entry("\\\"u", "ü"), Map.entry("\\\"a", "ä"), Map.entry("\\'a", "á"),
            Map.entry("\\'o", "ó"), Map.entry("\\'y", "ý"), Map.entry("\\o", "ø"), Map.entry("\\l", "ł"),
            Map.entry("\\L", "Ł"), Map.entry("\\v{s}", "š"), Map.entry("\\v{c}", "č"));

    private BibText() {
    }

    /** A field as people read it. */
    static String plain(String field) {
        String text = field;
        for (Map.Entry<String, String> accent : ACCENTS.entrySet()) {
            text = text.replace("{" + accent.getKey() + "}", accent.getValue());
        }
        return text.replace("--", "–").replaceAll("[{}]", "").replace("\\&", "&");
    }

    /** Words as a field. */
    static String escaped(String words) {
        return words.replaceAll("[\\\\{}]", " ").replaceAll("([&%$#_])", "\\\\$1").replace("~", " ").replace("^", " ");
    }
}
