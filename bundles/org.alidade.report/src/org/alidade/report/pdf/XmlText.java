package org.alidade.report.pdf;

import java.util.regex.Pattern;

/** Letters that XML can hold. */
final class XmlText {

    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {
    }

    /** The same text with a sign for what XML can't hold. */
    static String valid(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
