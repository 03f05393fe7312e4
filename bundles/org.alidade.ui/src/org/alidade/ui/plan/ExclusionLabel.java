package org.alidade.ui.plan;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.plan.model.Exclusion;
import org.alidade.ui.Messages;

/** An exclusion in words: {@code IMDB with BiLSTM, any seed}. */
final class ExclusionLabel {

    private ExclusionLabel() {
    }

    /** @param nameOf gives the name of a feature's value: (key of the feature, value) */
    static String of(Exclusion exclusion, BinaryOperator<String> nameOf) {
        String parts = Stream.of(ExclusionFeature.DATASET, ExclusionFeature.MODEL, ExclusionFeature.ENCODER,
                ExclusionFeature.ATTENTION).filter(feature -> !feature.of(exclusion).isEmpty())
                .map(feature -> nameOf.apply(feature.key(), feature.of(exclusion)))
                .collect(Collectors.joining(Messages.Exclusions_with));
        String trainings = parts.isEmpty() ? Messages.Exclusions_everything : parts;
        String seed = ExclusionFeature.SEED.of(exclusion);
        String cells = List.of(trainings, seed.isEmpty() ? Messages.Exclusions_anySeed
                : Messages.bind(Messages.Exclusions_oneSeed, seed)).stream().collect(Collectors.joining(", "));
        String probe = ExclusionFeature.PROBE.of(exclusion);
        return probe.isEmpty() ? cells
                : Messages.bind(Messages.Exclusions_probeOn,
                        nameOf.apply(ExclusionFeature.PROBE.key(), probe), cells);
    }
}
