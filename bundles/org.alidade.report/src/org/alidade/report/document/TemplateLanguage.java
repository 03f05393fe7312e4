package org.alidade.report.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FreeMarker's language that a report paragraph may use: what can neither run for long, nor take much
 * memory, nor reach anything but its model. A template may come from anybody's results.
 */
final class TemplateLanguage {

    private static final Pattern DIRECTIVE = Pattern.compile("<(/?)([#@])([A-Za-z]*)([^>]*)");
    private static final Set<String> DIRECTIVES = Set.of("if", "elseif", "else", "list", "sep");
    private static final Pattern LIST = Pattern.compile("\\s+[A-Za-z]+\\s+as\\s+[A-Za-z]+\\s*");
    private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*([A-Za-z_]+)");
    private static final Set<String> BUILT_INS = Set.of("size", "has_content", "first", "last", "counter", "index",
            "lower_case", "upper_case", "cap_first", "sep");
    private static final int DEEPEST = 2;
    /** Escapes can hide letters from this class, and comments begin and end elsewhere for FreeMarker within quotes. */
    private static final List<String> HIDING = List.of("\\", "<#--", "<!--", "[#--", "[!--");

    private TemplateLanguage() {
    }

    /** What a template uses and may not; empty if all is well. Says the line. */
    static Optional<String> problem(String text) {
        for (String hiding : HIDING) {
            if (text.contains(hiding)) {
                return Optional.of("line " + line(text, text.indexOf(hiding)) + ": " + hiding + " is not available");
            }
        }
        Matcher directive = DIRECTIVE.matcher(text);
        int depth = 0;
        while (directive.find()) {
            String name = directive.group(3);
            depth += !name.equals("list") ? 0 : directive.group(1).isEmpty() ? 1 : -1;
            if (depth > DEEPEST) {
                return Optional.of("line " + line(text, directive.start()) + ": <#list> within <#list> within <#list>");
            }
            if (directive.group(2).equals("@") || !DIRECTIVES.contains(name)) {
                return at(text, directive.start(), "<" + directive.group(2) + name + ">", DIRECTIVES);
            }
            if (name.equals("list") && directive.group(1).isEmpty() && !LIST.matcher(directive.group(4)).matches()) {
                return Optional.of("line " + line(text, directive.start())
                        + ": <#list> goes over something else than a name of the model");
            }
        }
        Matcher builtIn = BUILT_IN.matcher(text);
        while (builtIn.find()) {
            if (!BUILT_INS.contains(builtIn.group(1))) {
                return at(text, builtIn.start(), "?" + builtIn.group(1), BUILT_INS);
            }
        }
        for (int range = text.indexOf(".."); range >= 0; range = text.indexOf("..", range + 1)) {
            if (insideInterpolation(text, range)) {
                return Optional.of("line " + line(text, range) + ": ranges are not available");
            }
        }
        return Optional.empty();
    }

    private static boolean insideInterpolation(String text, int place) {
        int open = Math.max(text.lastIndexOf("${", place), text.lastIndexOf("<#", place));
        return open >= 0 && text.indexOf(text.charAt(open) == '<' ? '>' : '}', open) > place;
    }

    private static Optional<String> at(String text, int place, String found, Set<String> expected) {
        return Optional.of("line " + line(text, place) + ": " + found + " is not available, expected one of "
                + expected.stream().sorted().toList());
    }

    private static long line(String text, int place) {
        return 1 + text.substring(0, place).chars().filter(letter -> letter == '\n').count();
    }
}
