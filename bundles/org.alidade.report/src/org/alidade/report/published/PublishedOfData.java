package org.alidade.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.TrainingResult;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredQuantity;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.measured.Quantity;
import org.alidade.report.measured.Term;
import org.alidade.report.statistics.Statistic;

/** The published numbers of one data set. */
public final class PublishedOfData {

    private final MeasuredResults measured;
    private final PublishedNames names = new PublishedNames();
    private final List<Configuration> configurations;
    private final List<PublishedRow> rows;
    private final List<String> labels;

    /** Looks up which numbers were published of a data set; of most, none. */
    public PublishedOfData(MeasuredResults measured, Configuration.Data data) {
        this.measured = measured;
        rows = PublishedNumbers.all().stream().filter(row -> names.isDataset(row.setting(), data)).toList();
        configurations = measured.configurations().stream().filter(one -> one.data().equals(data)).toList();
        labels = rows.isEmpty() ? List.of()
                : configurations.stream().flatMap(one -> measured.trainings(one).stream())
                        .flatMap(one -> measured.training(one).stream()).findFirst().map(TrainingResult::labels)
                        .orElse(List.of());
    }

    /** All that has to be read for {@link #compare}. */
    public List<Term> terms() {
        return rows.stream().flatMap(row -> term(row).stream()).distinct().toList();
    }

    /** The numbers beside ours. The terms must be among those that the results were told to expect. */
    public List<PublishedComparison> compare() {
        List<PublishedComparison> comparisons = new ArrayList<>();
        for (PublishedRow row : rows) {
            configurations.stream().filter(one -> names.match(row.setting(), one))
                    .forEach(one -> comparisons.addAll(compare(row, one)));
        }
        return comparisons;
    }

    private List<PublishedComparison> compare(PublishedRow row, Configuration configuration) {
        if (row.measure() instanceof PublishedMeasure.OfTraining training) {
            return measured.quality(configuration, training.key())
                    .map(samples -> new MeasuredQuantity(configuration, List.of(), samples, 0, 1))
                    .flatMap(quantity -> comparison(row, quantity, Statistic.MEAN)).stream().toList();
        }
        Statistic statistic = ((PublishedMeasure.OfProbe) row.measure()).statistic();
        return term(row).map(Quantity::of).map(quantity -> measured.measured(configuration, quantity)).stream()
                .flatMap(List::stream).flatMap(quantity -> comparison(row, quantity, statistic).stream()).toList();
    }

    private Optional<PublishedComparison> comparison(PublishedRow row, MeasuredQuantity quantity, Statistic statistic) {
        Optional<String> cls = row.cls().isEmpty() ? Optional.empty() : Optional.of(labels.get(row.cls().getAsInt()));
        return quantity.overSeeds(statistic).map(ours -> new PublishedComparison(row, cls, quantity, ours,
                ours.furtherSeed().map(interval -> interval.within(quantity.minimum(), quantity.maximum()))));
    }

    /** The column that is to be read; empty for a training, and for a class that the data set does not have. */
    private Optional<Term> term(PublishedRow row) {
        if (!(row.measure() instanceof PublishedMeasure.OfProbe probe)) {
            return Optional.empty();
        }
        if (row.cls().isEmpty()) {
            return Optional.of(probe.term());
        }
        int cls = row.cls().getAsInt();
        return cls < labels.size() ? Optional.of(probe.term().where("predicted", labels.get(cls))) : Optional.empty();
    }
}
