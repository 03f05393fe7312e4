package org.alidade.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FigureColoursTest {

    private final FigureColours colours = new FigureColours();

    /** rgb(67,64,107) is #43406b, the first group of the light theme. */
    @Test
    void coloursOfTheThemeBecomeVariables() {
        assertEquals("<path style='fill:var(--figure-group-0);fill-opacity:0.3'/>",
                colours.follow("<path style='fill:rgb(67,64,107);fill-opacity:0.3'/>"));
    }

    @Test
    void otherColoursAndTextsRemain() {
        String svg = "<path style='fill:rgb(1,2,3)'/><text>rgb(67,64,107)</text>";
        assertEquals(svg, colours.follow(svg));
    }
}
