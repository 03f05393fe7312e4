package org.alidade.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.model.Capability;
import org.alidade.plan.PlanProblem.Kind;
import org.alidade.plan.PlanProblem.Severity;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Finds what is wrong with a plan, given what is installed. Reads no data and loads no contributed class. */
public final class PlanValidator {

    private final Plan plan;
    private final Contributions installed;
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanValidator(Plan plan, Contributions installed) {
        this.plan = plan;
        this.installed = installed;
    }

    /** All problems, in the order of the plan. */
    public static List<PlanProblem> validate(Plan plan, Contributions installed) {
        return new PlanValidator(plan, installed).validate();
    }

    /** Whether a plan with these problems can run. */
    public static boolean canRun(List<PlanProblem> problems) {
        return problems.stream().noneMatch(PlanProblem::isError);
    }

    private List<PlanProblem> validate() {
        List<DatasetDescriptor> datasets = uses("datasets", plan.getDatasets(), ContributionKind.DATASET,
                DatasetDescriptor.class);
        List<ModelDescriptor> models = uses("models", plan.getModels(), ContributionKind.MODEL, ModelDescriptor.class);
        uses("encoders", plan.getEncoders(), ContributionKind.ENCODER, EncoderDescriptor.class);
        uses("attentions", plan.getAttentions(), ContributionKind.ATTENTION, AttentionDescriptor.class);
        List<ProbeDescriptor> probes = uses("probes", plan.getProbes(), ContributionKind.PROBE,
                ProbeDescriptor.class);
        requireSome("data set", PlanPackage.Literals.PLAN__DATASETS);
        requireSome("model", PlanPackage.Literals.PLAN__MODELS);
        requireSome("encoder", PlanPackage.Literals.PLAN__ENCODERS);
        requireSome("attention", PlanPackage.Literals.PLAN__ATTENTIONS);
        requireSome("seed", PlanPackage.Literals.PLAN__SEEDS);
        seeds();
        for (int i = 0; i < plan.getExclusions().size(); i++) {
            exclusion("exclusions[" + i + "]", plan.getExclusions().get(i));
        }
        if (canRun(problems)) {
            tasks(datasets, models);
            needs(probes, models);
            combinations(datasets, models);
        }
        return List.copyOf(problems);
    }

    private <D extends Descriptor> List<D> uses(String axis, List<Use> uses, ContributionKind kind, Class<D> type) {
        List<D> found = new ArrayList<>();
        UseValidator<D> validator = new UseValidator<>(installed, kind, type);
        for (int i = 0; i < uses.size(); i++) {
            validator.validate(uses.get(i), axis + "[" + i + "]", problems).ifPresent(found::add);
        }
        return found;
    }

    private void requireSome(String noun, EStructuralFeature axis) {
        if (((Collection<?>) plan.eGet(axis)).isEmpty()) {
            error(Kind.EMPTY_AXIS, plan, axis.getName(), "", "the plan has no " + noun + ", expected at least one");
        }
    }

    private void seeds() {
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < plan.getSeeds().size(); i++) {
            Long seed = plan.getSeeds().get(i);
            if (first.putIfAbsent(seed, i) != null) {
                error(Kind.REPEATED_SEED, plan, seed.toString(), "seeds[" + i + "]",
                        "seed " + seed + " is given twice, expected each once");
            }
        }
    }

    private void exclusion(String place, Exclusion exclusion) {
        known(exclusion, place, "dataset", exclusion.getDataset(), ids(plan.getDatasets()));
        known(exclusion, place, "model", exclusion.getModel(), ids(plan.getModels()));
        known(exclusion, place, "encoder", exclusion.getEncoder(), ids(plan.getEncoders()));
        known(exclusion, place, "attention", exclusion.getAttention(), ids(plan.getAttentions()));
        known(exclusion, place, "seed", exclusion.getSeed(), plan.getSeeds().stream().map(String::valueOf).toList());
        known(exclusion, place, "probe", exclusion.getProbe(), ids(plan.getProbes()));
    }

    private void known(Exclusion exclusion, String place, String feature, String value,
            List<String> inPlan) {
        if (!Exclusions.isAny(value) && !inPlan.contains(value.trim())) {
            warning(Kind.NOT_IN_PLAN, exclusion, feature, place + "/" + feature,
                    "'" + value + "' is not in the plan, expected one of "
                            + String.join(", ", inPlan) + "; the exclusion excludes nothing");
        }
    }

    private static List<String> ids(List<Use> uses) {
        return uses.stream().map(Use::getId).distinct().toList();
    }

    private void tasks(List<DatasetDescriptor> datasets, List<ModelDescriptor> models) {
        for (int i = 0; i < models.size(); i++) {
            ModelDescriptor model = models.get(i);
            List<String> unfit = datasets.stream().filter(dataset -> !model.tasks().contains(dataset.task()))
                    .map(Descriptor::id).distinct().toList();
            if (!unfit.isEmpty()) {
                warning(Kind.UNFIT, plan.getModels().get(i), "", "models[" + i + "]", "model '" + model.id()
                        + "' cannot be trained on " + String.join(", ", unfit) + ", whose task it does not support ("
                        + tasks(model) + "); those cells are left out");
            }
        }
    }

    private static String tasks(ModelDescriptor model) {
        return "it supports " + Spelling.of(model.tasks());
    }

    private void needs(List<ProbeDescriptor> probes, List<ModelDescriptor> models) {
        for (int i = 0; i < probes.size(); i++) {
            ProbeDescriptor probe = probes.get(i);
            if (models.stream().noneMatch(model -> model.offers().containsAll(probe.needs()))) {
                Set<Capability> missing = new HashSet<>(probe.needs());
                models.forEach(model -> missing.removeAll(model.offers()));
                error(Kind.UNFIT, plan.getProbes().get(i), "", "probes[" + i + "]", "probe '" + probe.id() + "' needs "
                        + Spelling.of(missing.isEmpty() ? probe.needs() : missing)
                        + ", which no model of the plan offers; take the probe out or add a model that does");
            }
        }
    }

    /** Settings play no part in what is excluded or impossible, so ids decide. */
    private void combinations(List<DatasetDescriptor> datasets, List<ModelDescriptor> models) {
        boolean supported = datasets.stream()
                .anyMatch(dataset -> models.stream().anyMatch(model -> model.tasks().contains(dataset.task())));
        if (!supported) {
            error(Kind.NOTHING_FITS, plan, "", "",
                    "no model of the plan supports the task of any of its data sets; there is no cell to train");
        } else if (!leavesSome(datasets, models)) {
            error(Kind.NOTHING_LEFT, plan, "exclusions", "exclusions", "the exclusions leave no cell to train");
        }
    }

    private boolean leavesSome(List<DatasetDescriptor> datasets, List<ModelDescriptor> models) {
        Exclusions exclusions = Exclusions.of(plan);
        for (DatasetDescriptor dataset : datasets) {
            for (ModelDescriptor model : models) {
                if (model.tasks().contains(dataset.task()) && leavesSome(exclusions, dataset.id(), model.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leavesSome(Exclusions exclusions, String dataset, String model) {
        return plan.getEncoders().stream().anyMatch(encoder -> plan.getAttentions().stream()
                .anyMatch(attention -> plan.getSeeds().stream().anyMatch(seed -> exclusions
                        .training(new Combination(dataset, model, encoder.getId(), attention.getId(), seed))
                        .isEmpty())));
    }

    private void error(Kind kind, EObject where, String subject, String place, String message) {
        problems.add(new PlanProblem(Severity.ERROR, kind, where, subject, place, message));
    }

    private void warning(Kind kind, EObject where, String subject, String place, String message) {
        problems.add(new PlanProblem(Severity.WARNING, kind, where, subject, place, message));
    }
}
