package org.alidade.report.figure;

import java.awt.Color;
import java.util.List;

/** The colours of a figure. What differs by group differs by pattern and outline too, never by colour alone. */
public enum FigureTheme {

    /** For light windows and pages. */
    LIGHT(0xfefefe, 0x222222, 0x6a6a6a, 0xdedede,
            List.of(0x43406b, 0xd15a00, 0x27f77d, 0x0072b2, 0xcc79a7, 0x8c6d00, 0x56b4e9, 0x7f0000),
            List.of(0x43406b, 0xd15a00, 0x0e8a43, 0x0072b2, 0xa8507f, 0x6e5600, 0x2b7fb0, 0x7f0000), 1),
    /** For dark windows and pages: the same hues, lighter. */
    DARK(0x1b1d22, 0xe8e8e8, 0xa4a4a4, 0x3d4048,
            List.of(0xa19de0, 0xff9a4a, 0x27f77e, 0x5fb8f0, 0xe3a5c7, 0xe0bd4a, 0x9fd8fb, 0xf08080),
            List.of(0xa19de0, 0xff9a4a, 0x27f77e, 0x5fb8f0, 0xe3a5c7, 0xe0bd4a, 0x9fd8fb, 0xf08080), .78f),
    /** For paper: white, without grid lines. */
    PRINT(0xffffff, 0x000000, 0x444444, 0xffffff,
            List.of(0x43406b, 0xd15a00, 0x27f77d, 0x0072b2, 0xcc79a7, 0x8c6d00, 0x56b4e9, 0x7f0000),
            List.of(0x43406b, 0xd15a00, 0x0e8a43, 0x0072b2, 0xa8507f, 0x6e5600, 0x2b7fb0, 0x7f0000), 1);

    /** Blue. */
    private static final int ONLY_FIRST = 3;
    /** Orange. */
    private static final int ONLY_SECOND = 1;

    private final Color background;
    private final Color ink;
    private final Color faint;
    private final Color grid;
    private final List<Color> groups;
    private final List<Color> lines;
    private final Color positive;
    private final Color negative;

    FigureTheme(int background, int ink, int faint, int grid, List<Integer> groups, List<Integer> lines,
            float brightness) {
        this.background = new Color(background);
        this.ink = new Color(ink);
        this.faint = new Color(faint);
        this.grid = new Color(grid);
        this.groups = groups.stream().map(Color::new).toList();
        this.lines = lines.stream().map(Color::new).toList();
        this.positive = Color.getHSBColor(Hues.POSITIVE, 1, brightness);
        this.negative = Color.getHSBColor(Hues.NEGATIVE, 1, brightness);
    }

    /** Behind everything. */
    public Color background() {
        return background;
    }

    /** Texts, and lines that carry data. */
    public Color ink() {
        return ink;
    }

    /** Axes, and texts of less weight. */
    public Color faint() {
        return faint;
    }

    /** Grid lines. */
    public Color grid() {
        return grid;
    }

    /**
     * The colours of groups: first those of Jain and Wallace's classes 0, 1 and 2, then colours that remain different
     * for the colour-blind (after Okabe and Ito 2008).
     */
    public List<Color> groups() {
        return groups;
    }

    /** The colours of groups as lines: where a group's colour is too bright against the background, a darker one. */
    public List<Color> lines() {
        return lines;
    }

    /** What only the first of two things does, and what only the second does. */
    public List<Color> only() {
        return List.of(lines.get(ONLY_FIRST), lines.get(ONLY_SECOND));
    }

    /** The largest positive weight; a smaller one lets as much more of the background through. */
    public Color positive() {
        return positive;
    }

    /** The largest negative weight. */
    public Color negative() {
        return negative;
    }

    /** Of Jain and Wallace's token heat maps, as parts of the colour circle. */
    private static final class Hues {

        static final float POSITIVE = 202 / 360f;
        static final float NEGATIVE = 350 / 360f;
    }
}
