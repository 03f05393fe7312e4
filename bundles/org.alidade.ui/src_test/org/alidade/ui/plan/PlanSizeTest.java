package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.engine.Expansion;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** A plan of two data sets, one of them a pair task, one model, two encoders, two seeds and two probes. */
class PlanSizeTest {

    private final Contributions installed = new Contributions(List.of(
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "imdb"), Task.CLASSIFICATION, ""),
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "snli"), Task.PAIR, ""),
            new ModelDescriptor(contribution(ContributionKind.MODEL, "flat"), Set.of(Task.CLASSIFICATION), Set.of(),
                    AttentionUnit.TOKEN, false),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "lstm"), EncoderDescriptor.Context.TEXT),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "affine"), EncoderDescriptor.Context.TOKEN),
            new AttentionDescriptor(contribution(ContributionKind.ATTENTION, "tanh")),
            probe("entropy", Set.of()), probe("gradient", Set.of(Capability.INPUT_GRADIENT))), List.of());

    private final Plan plan = plan();

    /** 2 encoders x 2 seeds train on imdb, each with one possible probe; of 4 x 3 + 4 x 1 cells the rest cannot. */
    @Test
    void cellsThatCannotRunAreCountedApart() {
        assertEquals(new PlanSize(4, 4, 0, 16), PlanSize.of(expansion()));
    }

    /** lstm on imdb: 2 trainings of 3 cells each, of which 2 were impossible before. */
    @Test
    void excludedTrainingsTakeTheirProbesWithThem() {
        Exclusion rule = exclude("imdb", "lstm", "");
        assertEquals(new PlanSize(2, 2, 6, 14), PlanSize.of(expansion()));
        assertEquals(6, PlanSize.leftOut(rule, expansion()));
    }

    @Test
    void anExcludedProbeLeavesItsTrainings() {
        Exclusion rule = exclude("imdb", "", "entropy");
        assertEquals(new PlanSize(4, 0, 4, 16), PlanSize.of(expansion()));
        assertEquals(4, PlanSize.leftOut(rule, expansion()));
    }

    @Test
    void theProductCountsTheValuesOfSettings() {
        assertEquals(8, PlanSize.product(plan));
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey("size");
        setting.getValues().addAll(List.of("1", "2", "3"));
        plan.getEncoders().get(0).getSettings().add(setting);
        assertEquals(16, PlanSize.product(plan));
        setting.getValues().addAll(Collections.nCopies(100_000, "4"));
        Use encoder = plan.getEncoders().get(0);
        List.of("a", "b", "c", "d").forEach(key -> {
            Setting another = EcoreUtil.copy(setting);
            another.setKey(key);
            encoder.getSettings().add(another);
        });
        assertEquals(Long.MAX_VALUE, PlanSize.product(plan), "more than can be counted");
        plan.getSeeds().clear();
        assertEquals(0, PlanSize.product(plan));
    }

    @Test
    void anExclusionIsReadAsASentence() {
        assertEquals("IMDB with LSTM, any seed", label(exclude("imdb", "lstm", "")));
        Exclusion probe = exclude("", "affine", "entropy");
        probe.setSeed("3");
        assertEquals("ENTROPY on AFFINE, seed 3", label(probe));
        assertEquals("Everything, any seed", label(exclude("", "", "")));
    }

    private static String label(Exclusion exclusion) {
        return ExclusionLabel.of(exclusion, (feature, value) -> value.toUpperCase(Locale.ROOT));
    }

    private Expansion expansion() {
        return Expansion.of(plan, installed);
    }

    private Exclusion exclude(String dataset, String encoder, String probe) {
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setDataset(dataset);
        exclusion.setEncoder(encoder);
        exclusion.setProbe(probe);
        plan.getExclusions().add(exclusion);
        return exclusion;
    }

    private static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.getDatasets().addAll(List.of(use("imdb"), use("snli")));
        plan.getModels().add(use("flat"));
        plan.getEncoders().addAll(List.of(use("lstm"), use("affine")));
        plan.getAttentions().add(use("tanh"));
        plan.getProbes().addAll(List.of(use("entropy"), use("gradient")));
        plan.getSeeds().addAll(List.of(1L, 2L));
        return plan;
    }

    private static Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        return use;
    }

    private static ProbeDescriptor probe(String id, Set<Capability> needs) {
        return new ProbeDescriptor(contribution(ContributionKind.PROBE, id), needs, ProbeDescriptor.Cost.LOW,
                List.of(new Column("c", "C", ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "")), List.of(), List.of());
    }

    private static Contribution contribution(ContributionKind kind, String id) {
        return new Contribution(kind, id, "1.0.0", id, "", "", "b", "1.0.0", List.of(), Object::new);
    }
}
