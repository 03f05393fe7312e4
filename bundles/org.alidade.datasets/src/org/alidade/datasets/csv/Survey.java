package org.alidade.datasets.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;

/** What must be known of a whole table before its first row can be passed on. */
final class Survey {

    private static final String INTEGER = "-?\\d{1,18}";

    private final TreeSet<String> labels = new TreeSet<>();
    private final Map<Split, Integer> rows = new EnumMap<>(Split.class);

    void add(Row row) {
        labels.add(row.label());
        rows.merge(row.split(), 1, Integer::sum);
    }

    /** Number of rows of a split. */
    int rows(Split split) {
        return rows.getOrDefault(split, 0);
    }

    /** Number of training rows that a share amounts to, rounded; at least one is left. */
    int splitOff(double share) {
        int train = rows(Split.TRAIN);
        return Math.min((int) Math.round(share * train), Math.max(0, train - 1));
    }

    /** The distinct labels: by value if all are integers, else alphabetically. */
    List<String> labels() {
        List<String> sorted = new ArrayList<>(labels);
        if (sorted.stream().allMatch(label -> label.matches(INTEGER))) {
            sorted.sort(Comparator.comparingLong(Long::parseLong));
        }
        return sorted;
    }

    /**
     * Refuses a table that no model can be trained and measured on.
     *
     * @param devShare what is split off the training rows if there are no rows for development
     */
    void requireUsable(CsvFile file, double devShare) throws MalformedDataException {
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            if (rows(split) == 0) {
                throw unusable(file, "no row of " + split.name().toLowerCase(Locale.ROOT), "rows of train and of test");
            }
        }
        if (rows(Split.DEV) == 0 && splitOff(devShare) == 0) {
            throw unusable(file, "no row of dev", "rows of dev, or a devShare that splits at least one row of the "
                    + rows(Split.TRAIN) + " of train off");
        }
        if (labels.size() < 2) {
            throw unusable(file, "the one label " + labels.first(), "at least two different labels");
        }
    }

    private static MalformedDataException unusable(CsvFile file, String found, String expected) {
        return new MalformedDataException(file.path(), 0, found, expected);
    }
}
