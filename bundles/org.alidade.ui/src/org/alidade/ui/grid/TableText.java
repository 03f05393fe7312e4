package org.alidade.ui.grid;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Rows of a table as text for other programs, with all digits that there are; for papers with four of them. */
public enum TableText {

    /** Comma-separated values after RFC 4180, under the ids of the columns. */
    CSV {
        @Override
        public void write(Table table, int[] rows, Writer out) throws IOException {
            separated(table, rows, ',', out);
        }
    },
    /** The same separated by tabs, as spreadsheets take it from the clipboard. */
    TSV {
        @Override
        public void write(Table table, int[] rows, Writer out) throws IOException {
            separated(table, rows, '\t', out);
        }
    },
    /** A table of LaTeX with the rules of the package booktabs; numbers as the window shows them. */
    LATEX {
        @Override
        public void write(Table table, int[] rows, Writer out) throws IOException {
            String alignment = table.columns().stream().map(column -> column.isNumeric() ? "r" : "l")
                    .collect(Collectors.joining());
            out.write("% \\usepackage{booktabs}\n\\begin{tabular}{" + alignment + "}\n\\toprule\n");
            out.write(line(table.columns().stream().map(Column::heading).toList()));
            out.write("\\midrule\n");
            for (int row : rows) {
                out.write(line(table.columns().stream().map(column -> TableContent.shown(table, column, row))
                        .toList()));
            }
            out.write("\\bottomrule\n\\end{tabular}\n");
        }
    };

    /** Writes rows of a table under their headings, and closes. */
    public abstract void write(Table table, int[] rows, Writer out) throws IOException;

    /** The same as one text. */
    public String of(Table table, int... rows) {
        StringWriter text = new StringWriter();
        try {
            write(table, rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void separated(Table table, int[] rows, char separator, Writer out) throws IOException {
        List<Column> columns = table.columns();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF)
                .build(out)) {
            csv.writeRecord(columns.stream().map(Column::id).toList());
            for (int row : rows) {
                csv.writeRecord(columns.stream().map(column -> table.text(column.id(), row)).toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableText::escaped).collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    /** Characters that mean something to LaTeX. */
    private static String escaped(String cell) {
        StringBuilder text = new StringBuilder();
        cell.codePoints().forEach(c -> text.append(switch (c) {
        case '\\' -> "\\textbackslash{}";
        case '~' -> "\\textasciitilde{}";
        case '^' -> "\\textasciicircum{}";
        case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(c);
        case '<' -> "\\textless{}";
        case '>' -> "\\textgreater{}";
        case '\n', '\t', '\r' -> " ";
        default -> Character.toString(c);
        }));
        return text.toString();
    }

    /** Every row of a table. */
    public static int[] all(Table table) {
        int[] rows = new int[table.rows()];
        Arrays.setAll(rows, row -> row);
        return rows;
    }
}
