package org.alidade.report.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;

/** Names of the bins of a figure. */
final class BinLabels {

    private static final int MOST_DECIMALS = 4;

    private BinLabels() {
    }

    /** Intervals such as {@code [0.25, 0.50)}, with as many decimals as the edges need; the last one is closed. */
    static List<String> of(FigureDeclaration declaration) {
        List<Double> edges = declaration.edges();
        int decimals = Math.min(MOST_DECIMALS, edges.stream()
                .mapToInt(edge -> Math.max(0, BigDecimal.valueOf(edge).stripTrailingZeros().scale())).max().orElse(0));
        String format = "[%." + decimals + "f, %." + decimals + "f%s";
        int last = edges.size() - 2;
        return IntStream.rangeClosed(0, last).mapToObj(bin -> String.format(Locale.ROOT, format, edges.get(bin),
                edges.get(bin + 1), bin == last ? "]" : ")")).toList();
    }
}
