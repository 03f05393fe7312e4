package org.alidade.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TableTextTest {

    @Test
    void csvHasIdsAllDigitsAndQuotesWhereTheyAreNeeded() {
        assertEquals("""
                instance,name,x
                test:3,"A_1 & ""x""\",0.25
                test:2,c,
                """, TableText.CSV.of(Tables.four(), 3, 1));
    }

    @Test
    void tabsSeparateForTheClipboard() {
        assertEquals("instance\tname\tx\ntest:10\tb\t2.0\n", TableText.TSV.of(Tables.four(), 0));
    }

    @Test
    void latexHasRulesAlignmentAndNothingThatLatexWouldTakeForACommand() {
        assertEquals("""
                % \\usepackage{booktabs}
                \\begin{tabular}{llr}
                \\toprule
                instance & name & x \\\\
                \\midrule
                test:3 & A\\_1 \\& "x" & 0.2500 \\\\
                test:2 & c &  \\\\
                \\bottomrule
                \\end{tabular}
                """, TableText.LATEX.of(Tables.four(), 3, 1));
    }
}
