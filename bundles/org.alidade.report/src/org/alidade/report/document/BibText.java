package org.alidade.report.document;

import java.util.Map;

/** BibTeX's way to write letters. */
final class BibText {

    private static final Map<String, String> ACCENTS = Map.of("\\'e", "é", "\\\"o", "ö", "\\\"u", "ü", "\\\"a", "ä",
            "\\'a", "á", "\\'o", "ó", "\\o", "ø", "\\l", "ł", "\\v{s}", "š");

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
