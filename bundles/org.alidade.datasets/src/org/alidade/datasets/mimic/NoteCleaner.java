package org.alidade.datasets.mimic;

import java.util.regex.Pattern;

import org.alidade.core.setting.Settings;

/**
 * What is done to clinical notes before the steps common to all texts: spans that stand for names and dates
 * ({@code [**First Name**]}) become {@code <DE>}, runs of one sign become one sign.
 *
 * <p><b>Source</b>: the released preprocessing of Jain and Wallace 2019 for MIMIC-III. <b>Differs</b>: nothing.
 *
 * @param spans of names and dates
 * @param runs  of a character that is neither letter nor digit
 */
record NoteCleaner(Spans spans, Runs runs) {

    private static final Pattern SPAN = Pattern.compile("\\[\\*\\*.*?\\*\\*\\]", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("([^\\p{L}\\p{N}])\\1+");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** What becomes of spans in place of names and dates. */
    enum Spans {
        /** They stay. */
        KEPT,
        /** They become one mark. */
        MARKED
    }

    /** What becomes of a sign that is repeated. */
    enum Runs {
        /** It stays. */
        KEPT,
        /** One is left. */
        SQUEEZED
    }

    /** As the flags {@code deidentified} and {@code squeeze} say. */
    static NoteCleaner of(Settings settings) {
        return new NoteCleaner(settings.flag("deidentified") ? Spans.MARKED : Spans.KEPT,
                settings.flag("squeeze") ? Runs.SQUEEZED : Runs.KEPT);
    }

    /** The text with white space collapsed and the steps done. */
    String clean(String text) {
        String marked = spans == Spans.MARKED ? SPAN.matcher(text).replaceAll(" <DE> ") : text;
        String blank = WHITE.matcher(marked).replaceAll(" ");
        return (runs == Runs.SQUEEZED ? RUN.matcher(blank).replaceAll("$1") : blank).strip();
    }
}
