package org.alidade.ui.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

/** A numeric column by instance. */
final class InstanceValues {

    private InstanceValues() {
    }

    /** The mean over the rows of each instance that have a number; NaN if none has. In the order of the table. */
    static Map<String, Double> of(Table table, String column) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        double[] numbers = table.numbers(column);
        for (int row = 0; row < numbers.length; row++) {
            String id = table.text(Column.INSTANCE, row);
            sums.putIfAbsent(id, 0.0);
            if (!Double.isNaN(numbers[row])) {
                sums.merge(id, numbers[row], Double::sum);
                counts.merge(id, 1, Integer::sum);
            }
        }
        sums.replaceAll((id, sum) -> counts.containsKey(id) ? sum / counts.get(id) : Double.NaN);
        return sums;
    }
}
