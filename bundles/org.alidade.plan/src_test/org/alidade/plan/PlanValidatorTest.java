package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.junit.jupiter.api.Test;

class PlanValidatorTest {

    private final Contributions installed = new Contributions(List.of(
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "reviews"), Task.CLASSIFICATION, ""),
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "pairs"), Task.PAIR, ""),
            new ModelDescriptor(contribution(ContributionKind.MODEL, "flat"), Set.of(Task.CLASSIFICATION), Set.of(),
                    AttentionUnit.TOKEN, false),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "lstm"), EncoderDescriptor.Context.TEXT),
            new AttentionDescriptor(contribution(ContributionKind.ATTENTION, "tanh")),
            probe("shares", Set.of()), probe("gradient", Set.of(Capability.INPUT_GRADIENT)),
            probe(transfer(), Set.of())),
            List.of(new Problem(ContributionKind.PROBE, "broken", "b 1.0.0", "cost", "is missing",
                    Problem.NOT_OFFERED)));

    private final Plan plan = plan();

    @Test
    void aPlanInOrderHasNoProblems() {
        assertProblems();
    }

    @Test
    void anUnknownContributionIsNamedWithThoseInstalled() {
        plan.getProbes().add(use("x.y"));
        assertProblems("ERROR probes[1]: probe 'x.y' is not installed, expected one of shares, gradient, transfer");
        assertSame(plan.getProbes().get(1), problems().get(0).where());
    }

    @Test
    void aSettingMayNameAnInstalledContributionOfItsKindsAndNoOther() {
        plan.getProbes().add(with(use("transfer"), "donor", "lstm", "tanh", ""));
        assertProblems();
        plan.getProbes().set(1, with(use("transfer"), "donor", "flat"));
        assertProblems("ERROR probes[1]/settings[donor]: setting 'donor' is \"flat\", "
                + "expected the id of an installed encoder or attention, or nothing");
    }

    @Test
    void aBrokenContributionIsExplained() {
        plan.getProbes().add(use("broken"));
        assertProblems("ERROR probes[1]: probe 'broken' cannot be used: Probe 'broken' from b 1.0.0: "
                + "attribute 'cost' is missing; it is not offered, others are unaffected");
    }

    @Test
    void aBrokenContributionOfAnotherKindIsNotToBlame() {
        plan.getEncoders().add(use("broken"));
        assertProblems("ERROR encoders[1]: encoder 'broken' is not installed, expected one of lstm");
    }

    @Test
    void aUseWithoutIdIsAnError() {
        plan.getModels().get(0).setId("");
        assertProblems("ERROR models[0]: names no model, expected one of flat");
    }

    @Test
    void anotherVersionIsAWarning() {
        plan.getEncoders().get(0).setVersion("0.9.0");
        assertProblems("WARNING encoders[0]: encoder 'lstm' is installed in version 1.0.0, "
                + "the plan was made with 0.9.0; results may differ");
    }

    @Test
    void settingsAreHeldToTheirDeclarations() {
        with(plan.getModels().get(0), "alpha", "0.5", "2", "high");
        with(plan.getModels().get(0), "beta", "1");
        assertProblems("ERROR models[0]/settings[alpha]: setting 'alpha' is \"2\", expected a number from 0 to 1",
                "ERROR models[0]/settings[alpha]: setting 'alpha' is \"high\", expected a number from 0 to 1",
                "ERROR models[0]/settings[beta]: setting 'beta' is not declared, expected one of alpha");
    }

    @Test
    void valuesThatMeanTheSameAreFound() {
        with(plan.getModels().get(0), "alpha", "0.10", "1e-1");
        assertProblems("ERROR models[0]/settings[alpha]: value \"1e-1\" is given twice, expected each once");
    }

    @Test
    void aSettingIsGivenOnceWithAtLeastOneValue() {
        with(plan.getModels().get(0), "alpha", "0.1");
        with(plan.getModels().get(0), "alpha", "0.2");
        with(plan.getEncoders().get(0), "alpha");
        assertProblems("ERROR models[0]/settings[alpha]: setting 'alpha' is given twice, expected once",
                "ERROR encoders[0]/settings[alpha]: setting 'alpha' has no value, expected at least one");
    }

    @Test
    void theSameContributionWithTheSameSettingsIsARepetition() {
        with(plan.getModels().get(0), "alpha", "0.1", "0.2");
        plan.getModels().add(with(use("flat"), "alpha", "0.3"));
        assertProblems();
        plan.getModels().add(with(use("flat"), "alpha", "0.20"));
        assertProblems("ERROR models[2]: repeats models[0]: model 'flat' with the same settings");
    }

    @Test
    void emptyAxesAreAllNamed() {
        assertEquals(List.of("the plan has no data set, expected at least one",
                "the plan has no model, expected at least one", "the plan has no encoder, expected at least one",
                "the plan has no attention, expected at least one", "the plan has no seed, expected at least one"),
                PlanValidator.validate(PlanFiles.newPlan(), installed).stream().map(PlanProblem::line).toList());
    }

    @Test
    void aSeedIsGivenOnce() {
        plan.getSeeds().add(1L);
        assertProblems("ERROR seeds[1]: seed 1 is given twice, expected each once");
    }

    @Test
    void exclusionsThatNameWhatIsNotThereAreWarnings() {
        plan.getExclusions().add(exclusion("elsewhere", ""));
        plan.getExclusions().add(exclusion("", "one"));
        plan.getExclusions().add(exclusion("reviews", ""));
        plan.getExclusions().get(2).setProbe("elsewhere");
        assertProblems(
                "WARNING exclusions[0]/dataset: 'elsewhere' is not in the plan, expected one of reviews; "
                        + "the exclusion excludes nothing",
                "WARNING exclusions[1]/seed: 'one' is not in the plan, expected one of 1; "
                        + "the exclusion excludes nothing",
                "WARNING exclusions[2]/probe: 'elsewhere' is not in the plan, expected one of shares; "
                        + "the exclusion excludes nothing");
    }

    @Test
    void exclusionsThatLeaveNothingAreAnError() {
        plan.getExclusions().add(exclusion("reviews", "1"));
        assertProblems("ERROR exclusions: the exclusions leave no cell to train");
    }

    @Test
    void anExclusionOfAProbeLeavesItsTrainingsAndSoNoProblem() {
        plan.getExclusions().add(exclusion("reviews", "1"));
        plan.getExclusions().get(0).setProbe("shares");
        assertProblems();
    }

    @Test
    void aTaskThatNoModelSupportsIsAnErrorIfNothingElseIsLeft() {
        plan.getDatasets().add(use("pairs"));
        String warning = "WARNING models[0]: model 'flat' cannot be trained on pairs, whose task it does not support "
                + "(it supports classification); those cells are left out";
        assertProblems(warning);
        plan.getDatasets().remove(0);
        assertProblems(warning,
                "ERROR no model of the plan supports the task of any of its data sets; there is no cell to train");
    }

    @Test
    void aProbeThatNoModelCanServeIsAnError() {
        plan.getProbes().add(use("gradient"));
        assertProblems("ERROR probes[1]: probe 'gradient' needs inputGradient, which no model of the plan offers; "
                + "take the probe out or add a model that does");
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected),
                problems().stream().map(problem -> problem.severity() + " " + problem.line()).toList());
    }

    private List<PlanProblem> problems() {
        return PlanValidator.validate(plan, installed);
    }

    private static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.getDatasets().add(use("reviews"));
        plan.getModels().add(use("flat"));
        plan.getEncoders().add(use("lstm"));
        plan.getAttentions().add(use("tanh"));
        plan.getProbes().add(use("shares"));
        plan.getSeeds().add(1L);
        return plan;
    }

    private static Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        return use;
    }

    private static Use with(Use use, String key, String... values) {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.getValues().addAll(List.of(values));
        use.getSettings().add(setting);
        return use;
    }

    private static Exclusion exclusion(String dataset, String seed) {
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setDataset(dataset);
        exclusion.setSeed(seed);
        return exclusion;
    }

    private static ProbeDescriptor probe(String id, Set<Capability> needs) {
        return probe(contribution(ContributionKind.PROBE, id), needs);
    }

    /** A probe whose setting {@code donor} names an encoder or attention. */
    private static Contribution transfer() {
        return new Contribution(ContributionKind.PROBE, "transfer", "1.0.0", "transfer", "", "", "b", "1.0.0",
                List.of(new SettingDeclaration("donor", "Donor", SettingType.CONTRIBUTION, "", 0, 0,
                        List.of("encoder", "attention"), "")),
                Object::new);
    }

    private static ProbeDescriptor probe(Contribution contribution, Set<Capability> needs) {
        return new ProbeDescriptor(contribution, needs, ProbeDescriptor.Cost.LOW,
                List.of(new Column("c", "C", ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "")), List.of(), List.of());
    }

    private static Contribution contribution(ContributionKind kind, String id) {
        return new Contribution(kind, id, "1.0.0", id, "", "", "b", "1.0.0", List.of(new SettingDeclaration("alpha",
                "Alpha", SettingType.NUMBER, "0", 0, 1, List.of(), "")), Object::new);
    }
}
