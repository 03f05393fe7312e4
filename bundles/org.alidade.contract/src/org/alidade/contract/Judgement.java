package org.alidade.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Defect;
import org.alidade.core.certificate.Detection;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.certificate.Share;
import org.alidade.core.table.Column;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.report.statistics.PairedTest;

/** Judges one column of a probe by its tables of planted models, world after world. */
final class Judgement {

    private final Column column;
    private final Map<Defect, Integer> told = new EnumMap<>(Defect.class);
    private final Map<Defect, List<Double>> effects = new EnumMap<>(Defect.class);
    private final List<Double> levels = new ArrayList<>();
    private int worlds;
    private int claims;

    Judgement(Column column) {
        this.column = column;
    }

    /** One world more: tables of a faithful model, of another, and of those with a defect. */
    void add(Table faithful, Table other, Map<Defect, Table> defective) {
        worlds++;
        Map<String, Double> values = values(faithful);
        mean(values.values().stream().mapToDouble(Double::doubleValue).toArray()).ifPresent(levels::add);
        claims += differ(differences(values, values(other))) ? 1 : 0;
        defective.forEach((defect, table) -> {
            double[] differences = differences(values, values(table));
            mean(differences).ifPresent(mean -> {
                effects.computeIfAbsent(defect, any -> new ArrayList<>()).add(mean);
                if (mean > 0 && differ(differences)) {
                    told.merge(defect, 1, Integer::sum);
                }
            });
        });
    }

    /** What the column can tell. */
    Ability ability() throws NotCertifiableException {
        if (levels.isEmpty()) {
            throw new NotCertifiableException(
                    "its column '" + column.id() + "' has no value for any text of a faithful model");
        }
        List<Detection> detections = new ArrayList<>();
        effects.forEach((defect, found) -> detections.add(new Detection(defect,
                new Share(told.getOrDefault(defect, 0), worlds), mean(array(found)).orElseThrow())));
        return new Ability(column.id(), detections, new Share(worlds - claims, worlds), deviation(array(levels)));
    }

    private static boolean differ(double[] differences) {
        return PairedTest.wilcoxon(differences).filter(test -> test.pValue() < Certificate.LEVEL).isPresent();
    }

    /** By instance, such that larger is more faithful; instances without a value are left out. */
    private Map<String, Double> values(Table table) {
        double sign = column.direction() == Direction.HIGHER_IS_MORE_FAITHFUL ? 1 : -1;
        Map<String, List<Double>> rows = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isMissing(column.id(), row)) {
                rows.computeIfAbsent(table.text(Column.INSTANCE, row), any -> new ArrayList<>())
                        .add(sign * table.number(column.id(), row));
            }
        }
        Map<String, Double> means = new TreeMap<>();
        rows.forEach((instance, values) -> means.put(instance, mean(array(values)).orElseThrow()));
        return means;
    }

    private static double[] differences(Map<String, Double> first, Map<String, Double> second) {
        return first.entrySet().stream().filter(entry -> second.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - second.get(entry.getKey()))
                .map(difference -> Math.abs(difference) <= Certificate.ROUNDING ? 0 : difference).toArray();
    }

    private static Optional<Double> mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Optional.empty() : Optional.of(sum / values.length);
    }

    /** Of a sample, divisor n - 1; 0 for one. */
    private static double deviation(double[] values) {
        double mean = mean(values).orElse(0.0);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / Math.max(1, values.length - 1));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
