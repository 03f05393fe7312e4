package org.alidade.report.measured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.table.Column;

/**
 * A term's values in one table, in little memory.
 *
 * @param column    what they are of
 * @param instances ids, in a list that tables of the same corpus share
 * @param values    of the instances; NaN where missing
 */
record Extract(Column column, List<String> instances, double[] values) {

    Map<String, Double> byInstance() {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(instances.get(i), values[i]);
        }
        return map;
    }
}
