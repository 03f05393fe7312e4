package org.alidade.datasets.records;

/**
 * How a table is written.
 *
 * @param delimiter between fields
 * @param quotes    whether fields may be in double quotes
 * @param header    where the names of columns come from
 */
public record Format(char delimiter, Quotes quotes, Header header) {

    /** CSV as in RFC 4180 with a header. */
    public static final Format CSV = new Format(',', Quotes.DOUBLE, Header.FIRST_LINE);
    /** Fields between tabs as they are, with a header. */
    public static final Format TSV = new Format('\t', Quotes.NONE, Header.FIRST_LINE);

    /** Whether fields may be in double quotes, within which delimiters, line breaks and doubled quotes are text. */
    public enum Quotes {
        /** They may. */
        DOUBLE,
        /** A double quote is a character as any other; a record is a line. */
        NONE
    }

    /** Where the names of columns come from. */
    public enum Header {
        /** The first line has them. */
        FIRST_LINE,
        /** There are none: columns are numbered from 1. */
        NONE
    }

    /** This format without a header. */
    public Format withoutHeader() {
        return new Format(delimiter, quotes, Header.NONE);
    }
}
