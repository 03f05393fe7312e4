package org.alidade.report.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.document.DataTable;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Value;

/** A short text that is equal for equal numbers, and else different. */
final class Fingerprint {

    private static final int DIGITS = 16;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    /** Of what a line of a table says, in full precision, and of the cells it comes from. */
    static String of(DataTable.Line line) {
        Fingerprint print = new Fingerprint();
        for (Value value : line.values()) {
            print.add(value.text());
            print.add(Double.toString(value.number()));
        }
        line.cells().forEach(print::add);
        return print.text();
    }

    /** Of what a figure is drawn from. */
    static String of(Picture picture) {
        Fingerprint print = new Fingerprint();
        FigureDeclaration declaration = picture.declaration();
        print.add(declaration.toString());
        picture.order().forEach(print::add);
        Set<String> columns = new LinkedHashSet<>(declaration.columns());
        declaration.y().ifPresent(columns::add);
        declaration.group().ifPresent(columns::add);
        declaration.by().ifPresent(columns::add);
        for (Table table : picture.tables()) {
            columns.forEach(column -> print.add(table, column));
        }
        picture.cells().forEach(print::add);
        return print.text();
    }

    /** Of a file. */
    static String of(byte[] bytes) {
        Fingerprint print = new Fingerprint();
        print.digest.update(bytes);
        return print.text();
    }

    private void add(Table table, String column) {
        boolean declared = table.columns().stream().anyMatch(one -> one.id().equals(column));
        add(column + declared);
        for (int row = 0; declared && row < table.rows(); row++) {
            add(table.text(column, row));
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()); // no two texts run together
        digest.update(bytes);
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
