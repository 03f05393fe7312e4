package org.alidade.ui.grid;

import java.util.Comparator;

/** Texts in the order of the alphabet, whole numbers in them by size: {@code test:2} before {@code test:10}. */
enum NaturalOrder implements Comparator<String> {

    /** The only one. */
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = digitsEnd(a, i);
            int jEnd = digitsEnd(b, j);
            int order;
            if (iEnd > i && jEnd > j) {
                order = compareNumbers(a, i, iEnd, b, j, jEnd);
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int from, int end, String b, int otherFrom, int otherEnd) {
        int i = withoutZeros(a, from, end);
        int j = withoutZeros(b, otherFrom, otherEnd);
        int byLength = Integer.compare(end - i, otherEnd - j);
        return byLength != 0 ? byLength : a.substring(i, end).compareTo(b.substring(j, otherEnd));
    }

    private static int withoutZeros(String text, int start, int end) {
        int first = start;
        while (first < end - 1 && text.charAt(first) == '0') {
            first++;
        }
        return first;
    }
}
