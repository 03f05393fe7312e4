package org.alidade.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.model.Capability;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.Combination;
import org.alidade.plan.Exclusions;
import org.alidade.plan.SettingCombinations;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes an {@link Expansion}. */
final class Expander {

    private final Plan plan;
    private final Contributions installed;
    private final Exclusions exclusions;

    Expander(Plan plan, Contributions installed) {
        this.plan = EcoreUtil.copy(plan);
        this.installed = installed;
        this.exclusions = Exclusions.of(plan);
    }

    Expansion expand() {
        List<PlannedTraining> trainings = new ArrayList<>();
        List<Part> models = parts(plan.getModels(), ModelDescriptor.class);
        List<Part> encoders = parts(plan.getEncoders(), EncoderDescriptor.class);
        List<Part> attentions = parts(plan.getAttentions(), AttentionDescriptor.class);
        List<Part> probes = parts(plan.getProbes(), ProbeDescriptor.class);
        List<Long> seeds = plan.getSeeds().stream().distinct().toList();
        for (Part dataset : parts(plan.getDatasets(), DatasetDescriptor.class)) {
            for (Part model : models) {
                List<PlannedProbe> measured = probes.stream().map(probe -> planned(probe, dataset, model))
                        .toList();
                Optional<Obstacle> unfit = unfit(dataset, model);
                for (Part encoder : encoders) {
                    for (Part attention : attentions) {
                        for (long seed : seeds) {
                            Combination combination = new Combination(id(dataset), id(model), id(encoder),
                                    id(attention), seed);
                            trainings.add(new PlannedTraining(dataset, model, encoder, attention, seed,
                                    excluded(exclusions.training(combination)).or(() -> unfit),
                                    allowed(measured, combination)));
                        }
                    }
                }
            }
        }
        return new Expansion(plan, trainings);
    }

    /** The probes, those with an obstacle that the plan leaves out on this training; the same list if it leaves none. */
    private List<PlannedProbe> allowed(List<PlannedProbe> measured, Combination training) {
        List<PlannedProbe> allowed = measured.stream()
                .map(probe -> excluded(exclusions.probe(training, id(probe.probe())))
                        .map(obstacle -> new PlannedProbe(probe.probe(), Optional.of(obstacle))).orElse(probe))
                .toList();
        return allowed.equals(measured) ? measured : allowed;
    }

    private <D extends Descriptor> List<Part> parts(List<Use> uses, Class<D> kind) {
        List<Part> parts = new ArrayList<>();
        for (Use use : uses) {
            D descriptor = installed.find(kind, use.getId()).orElseThrow(
                    () -> new IllegalArgumentException("'" + use.getId() + "' is not installed"));
            SettingCombinations.of(use, descriptor.contribution())
                    .forEach(settings -> parts.add(new Part(descriptor.contribution(),
                            settings.withVersions(installed::version))));
        }
        return parts.stream().distinct().toList();
    }

    private static Optional<Obstacle> excluded(OptionalInt exclusion) {
        return exclusion.isEmpty() ? Optional.empty()
                : Optional.of(new Obstacle(CellStatus.EXCLUDED,
                        "left out by exclusions[" + exclusion.getAsInt() + "] of the plan"));
    }

    /** Why a model cannot be trained on a data set. */
    private Optional<Obstacle> unfit(Part dataset, Part model) {
        DatasetDescriptor data = installed.find(DatasetDescriptor.class, id(dataset)).orElseThrow();
        ModelDescriptor learner = installed.find(ModelDescriptor.class, id(model)).orElseThrow();
        if (learner.taught()) {
            return Optional.of(new Obstacle(CellStatus.IMPOSSIBLE,
                    learner.name() + " learns from another model; only probes can train it"));
        }
        return learner.tasks().contains(data.task()) ? Optional.empty()
                : Optional.of(new Obstacle(CellStatus.IMPOSSIBLE, data.name() + " is a " + Spelling.of(data.task())
                        + " task, " + learner.name() + " supports " + Spelling.of(learner.tasks())));
    }

    private PlannedProbe planned(Part probe, Part dataset, Part model) {
        ProbeDescriptor measure = installed.find(ProbeDescriptor.class, id(probe)).orElseThrow();
        ModelDescriptor learner = installed.find(ModelDescriptor.class, id(model)).orElseThrow();
        TreeSet<Capability> missing = new TreeSet<>(measure.needs());
        missing.removeAll(learner.offers());
        return new PlannedProbe(probe, missing.isEmpty() ? untrainable(probe, dataset, learner)
                : Optional.of(new Obstacle(CellStatus.IMPOSSIBLE,
                        "needs " + Spelling.of(missing) + ", which " + learner.name() + " does not offer")));
    }

    /** Why a probe cannot have the models trained that its settings name. */
    private Optional<Obstacle> untrainable(Part probe, Part dataset, ModelDescriptor learner) {
        DatasetDescriptor data = installed.find(DatasetDescriptor.class, id(dataset)).orElseThrow();
        return probe.contribution().settings().stream()
                .filter(setting -> setting.type() == SettingType.CONTRIBUTION
                        && setting.choices().contains(Spelling.of(ContributionKind.MODEL)))
                .flatMap(
                        setting -> installed.find(ModelDescriptor.class, probe.settings().text(setting.key())).stream())
                .flatMap(named -> untrainable(named, data, learner).stream()).findFirst();
    }

    private static Optional<Obstacle> untrainable(ModelDescriptor named, DatasetDescriptor data,
            ModelDescriptor teacher) {
        if (!named.tasks().contains(data.task())) {
            return Optional.of(new Obstacle(CellStatus.IMPOSSIBLE,
                    "trains " + named.name() + ", which supports " + Spelling.of(named.tasks()) + ", and " + data.name()
                            + " is a " + Spelling.of(data.task()) + " task"));
        }
        if (named.taught() && named.attendsTo() != teacher.attendsTo()) {
            return Optional.of(new Obstacle(CellStatus.IMPOSSIBLE,
                    "trains " + named.name() + ", which attends to each " + Spelling.of(named.attendsTo()) + ", and "
                            + teacher.name() + " attends to each " + Spelling.of(teacher.attendsTo())));
        }
        return Optional.empty();
    }

    private static String id(Part part) {
        return part.contribution().id();
    }
}
