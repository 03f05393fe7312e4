package org.alidade.report.html;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alidade.report.figure.FigureTheme;

/**
 * Lets one inline SVG follow the reader's light or dark preference: the colours of the light theme become variables of
 * the page's style sheet. Another colour remains what it is.
 */
final class FigureColours {

    // JFreeSVG writes attributes in single quotes and escapes them in texts: only styles can match
    private static final Pattern STYLE = Pattern.compile("style='[^']*'");
    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    FigureColours() {
        add("background", FigureTheme.LIGHT.background(), FigureTheme.DARK.background());
        add("ink", FigureTheme.LIGHT.ink(), FigureTheme.DARK.ink());
        add("faint", FigureTheme.LIGHT.faint(), FigureTheme.DARK.faint());
        add("grid", FigureTheme.LIGHT.grid(), FigureTheme.DARK.grid());
        add("positive", FigureTheme.LIGHT.positive(), FigureTheme.DARK.positive());
        add("negative", FigureTheme.LIGHT.negative(), FigureTheme.DARK.negative());
        for (int i = 0; i < FigureTheme.LIGHT.groups().size(); i++) {
            add("group-" + i, FigureTheme.LIGHT.groups().get(i), FigureTheme.DARK.groups().get(i));
            add("line-" + i, FigureTheme.LIGHT.lines().get(i), FigureTheme.DARK.lines().get(i));
        }
    }

    private void add(String name, Color light, Color dark) {
        if (names.putIfAbsent(light.getRGB(), name) == null) {
            variables.add(new Variable(name, css(light), css(dark)));
        }
    }

    /** The variables to declare. */
    List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** An SVG element of the light theme with variables for colours. */
    String follow(String svg) {
        return STYLE.matcher(svg).replaceAll(style -> Matcher.quoteReplacement(withVariables(style.group())));
    }

    private String withVariables(String style) {
        return COLOUR.matcher(style).replaceAll(colour -> {
            Color light = new Color(Integer.parseInt(colour.group(1)), Integer.parseInt(colour.group(2)),
                    Integer.parseInt(colour.group(3)));
            String name = names.get(light.getRGB());
            return name == null ? colour.group() : "var(--figure-" + name + ")";
        });
    }

    private static String css(Color colour) {
        return "#" + Integer.toHexString(colour.getRGB()).substring(2);
    }

    /**
     * A colour of the style sheet.
     *
     * @param name  without {@code --figure-}
     * @param light value for light pages
     * @param dark  value for dark pages
     */
    public record Variable(String name, String light, String dark) {
    }
}
