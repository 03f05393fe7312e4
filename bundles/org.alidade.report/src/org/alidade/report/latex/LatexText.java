package org.alidade.report.latex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Text as LaTeX writes it: nothing in it is a command, and no letter stops the compilation. */
final class LatexText {

    private static final Map<Integer, String> LETTERS = new HashMap<>();
    /** Letters of Latin alphabets, which LaTeX's UTF-8 with T1 fonts knows. */
    private static final int LAST_LATIN = 0x17F;
    private static final int FIRST_LATIN = 0xC0;
    private static final String GREEK = "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o "
            + "pi rho varsigma sigma tau upsilon varphi chi psi omega";
    private static final int ALPHA = 0x3B1;

    static {
        put("\\", "\\textbackslash{}", "{", "\\{", "}", "\\}", "$", "\\$", "&", "\\&", "#", "\\#", "_", "\\_", "%",
                "\\%", "~", "\\textasciitilde{}", "^", "\\textasciicircum{}", "<", "\\textless{}", ">",
                "\\textgreater{}", "|", "\\textbar{}", "\"", "\\textquotedbl{}", "`", "\\textasciigrave{}", "'",
                "\\textquotesingle{}", "[", "{[}", "]", "{]}", "-", "{-}");
        put("\u00b1", "\\ensuremath{\\pm}", "\u2212", "\\ensuremath{-}", "\u2013", "{-}{-}", "\u2014", "{-}{-}{-}",
                "\u2026", "\\dots{}", "\u00d7", "\\ensuremath{\\times}", "\u2264", "\\ensuremath{\\leq}", "\u2265",
                "\\ensuremath{\\geq}", "\u2248", "\\ensuremath{\\approx}", "\u2192", "\\ensuremath{\\rightarrow}",
                "\u2190", "\\ensuremath{\\leftarrow}", "\u00b7", "\\ensuremath{\\cdot}", "\u221e",
                "\\ensuremath{\\infty}", "\u2018", "`", "\u2019", "'", "\u201c", "``", "\u201d", "''", "\u00a0", "~",
                "\u00b0", "\\textdegree{}", "\u00a7", "\\S{}", "\u20ac", "\\texteuro{}", "\u00a3", "\\pounds{}",
                "\u00b2", "\\ensuremath{^2}", "\u00b3", "\\ensuremath{^3}", "\u00b9", "\\ensuremath{^1}", "\u00b5",
                "\\ensuremath{\\mu}", "\u2260", "\\ensuremath{\\neq}", "\u2044", "/", "\u2020", "\\dag{}");
        String[] names = GREEK.split(" ");
        for (int i = 0; i < names.length; i++) {
            LETTERS.put(ALPHA + i, names[i].equals("o") ? "o" : "\\ensuremath{\\" + names[i] + "}");
        }
        LETTERS.put(0x3F5, "\\ensuremath{\\epsilon}");
        LETTERS.put(0x394, "\\ensuremath{\\Delta}");
        LETTERS.put(0x3A3, "\\ensuremath{\\Sigma}");
    }

    private LatexText() {
    }

    private static void put(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            LETTERS.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
    }

    /** Words of people or machines. White space of any kind becomes a space. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(out, letter));
        return out.toString();
    }

    /** The same for numbers, whose signs are no hyphens. */
    static String number(String text) {
        return escaped(text.replace('-', '\u2212'));
    }

    /** The same for ids, keys and settings, which have no spaces: it may be broken where a reader would break it. */
    static String breakable(String text) {
        StringBuilder out = new StringBuilder(2 * text.length());
        int run = 0;
        for (int letter : text.codePoints().toArray()) {
            append(out, letter);
            run = Character.isLetterOrDigit(letter) ? run + 1 : 0;
            if (run == 0 || run % 8 == 0) {
                out.append("\\allowbreak{}");
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int letter) {
        String written = LETTERS.get(letter);
        if (written != null) {
            out.append(written);
        } else if (Character.isWhitespace(letter)) {
            out.append(' ');
        } else if (letter >= ' ' && letter < 0x7F || letter >= FIRST_LATIN && letter <= LAST_LATIN) {
            out.appendCodePoint(letter);
        } else if (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) {
            out.append("\\AlidadeLetter{FFFD}");
        } else {
            out.append(String.format(Locale.ROOT, "\\AlidadeLetter{%04X}", letter));
        }
    }
}
