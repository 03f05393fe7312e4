package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.junit.jupiter.api.Test;

class PlanFixesTest {

    private static final List<SettingDeclaration> DECLARED = List.of(
            new SettingDeclaration("rate", "Rate", SettingType.NUMBER, "0.1", 0, 1, List.of(), ""),
            new SettingDeclaration("size", "Size", SettingType.INTEGER, "8", 1, 512, List.of(), ""),
            new SettingDeclaration("vectors", "Vectors", SettingType.PATH, "", 0, 0, List.of(), ""),
            new SettingDeclaration("fill", "Fill", SettingType.CHOICE, "zero", 0, 0, List.of("zero", "random"), ""),
            new SettingDeclaration("donor", "Donor", SettingType.CONTRIBUTION, "", 0, 0, List.of("encoder"), ""));

    private final Contributions installed = new Contributions(List.of(
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "reviews"), Task.CLASSIFICATION, ""),
            new ModelDescriptor(contribution(ContributionKind.MODEL, "flat"), Set.of(Task.CLASSIFICATION), Set.of(),
                    AttentionUnit.TOKEN, false),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "x.bilstm"), EncoderDescriptor.Context.TEXT),
            new AttentionDescriptor(contribution(ContributionKind.ATTENTION, "tanh"))), List.of());

    private final Plan plan = plan();
    private final Use model = plan.getModels().get(0);

    @Test
    void whatIsNotInstalledIsReplacedWithWhatWasProbablyMeantOrRemoved() {
        plan.getEncoders().get(0).setId("x.bilstn");
        assertFixes("Replace with 'x.bilstm'", "Remove 'x.bilstn' from the plan");
        apply(0);
        assertEquals("x.bilstm", plan.getEncoders().get(0).getId());
        assertSound();
    }

    @Test
    void nothingIsProposedForAnIdUnlikeAllOthers() {
        plan.getEncoders().add(use("com.example.nowhere"));
        assertFixes("Remove 'com.example.nowhere' from the plan");
        apply(0);
        assertSound();
    }

    @Test
    void anotherVersionBecomesTheInstalledOne() {
        model.setVersion("0.9.0");
        assertFixes("Use the installed version 1.0.0", "Remove 'flat' from the plan");
        apply(0);
        assertSound();
    }

    @Test
    void aMisspeltSettingIsRenamedOrRemoved() {
        set("sise", "16");
        assertFixes("Rename to 'size'", "Remove setting 'sise'");
        apply(0);
        assertEquals("size", model.getSettings().get(0).getKey());
        assertSound();
    }

    @Test
    void aSettingThatIsGivenAlreadyIsNoNewName() {
        set("size", "16");
        set("sise", "32");
        assertFixes("Remove setting 'sise'");
    }

    @Test
    void aNumberOutOfRangeBecomesTheNearestBoundOrTheDefault() {
        set("rate", "7");
        assertFixes("Use 1", "Use the default, 0.1");
        apply(0);
        assertEquals(List.of("1"), model.getSettings().get(0).getValues());
        assertSound();
    }

    @Test
    void aFractionWhereAWholeNumberIsExpectedIsRounded() {
        set("size", "16.4");
        assertFixes("Use 16", "Use the default, 8");
    }

    @Test
    void oneBadValueAmongSeveralCanGoAlone() {
        set("size", "16", "many", "32");
        assertFixes("Remove the value \"many\"");
        apply(0);
        assertEquals(List.of("16", "32"), model.getSettings().get(0).getValues());
        assertSound();
    }

    @Test
    void aMisspeltChoiceOrContributionBecomesTheNearest() {
        set("fill", "Zeros");
        set("donor", "x.bilst");
        assertEquals("Use zero", fixes(0).get(0).label());
        assertEquals("Use x.bilstm", fixes(1).get(0).label());
    }

    @Test
    void aRepeatedValueSettingUseOrSeedCanGo() {
        set("size", "16", "16");
        assertFixes("Remove the repetition");
        apply(0);
        assertSound();
        set("size", "32");
        assertFixes("Remove setting 'size'");
        apply(0);
        assertSound();
        plan.getEncoders().add(use("x.bilstm"));
        assertFixes("Remove 'x.bilstm' from the plan");
        apply(0);
        assertSound();
        plan.getSeeds().add(1L);
        assertFixes("Remove the repetition");
        apply(0);
        assertEquals(List.of(1L), plan.getSeeds());
    }

    @Test
    void anExclusionThatExcludesNothingIsRemovedOrWidened() {
        exclude("elsewhere", "1");
        assertFixes("Remove the exclusion", "Let it hold for any dataset");
        fixes(0).get(1).change().run();
        assertEquals("", plan.getExclusions().get(0).getDataset());
        assertFixes("Remove all exclusions");
        apply(0);
        assertSound();
    }

    @Test
    void whatLeadsNowhereCanGoAValueAloneOrTheUse() {
        set("vectors", "one.vec", "two.vec");
        assertEquals(List.of("Remove the value \"two.vec\""), missing(1));
        model.getSettings().get(0).getValues().remove(0);
        assertEquals(List.of("Remove 'flat' from the plan"), missing(0));
    }

    /** Labels of the fixes for a file of the plan, in a folder where none is. */
    private List<String> missing(int file) {
        PlanProblem problem = NamedFile.in(plan, installed, Path.of("nowhere").toAbsolutePath()).get(file).missing()
                .orElseThrow();
        return PlanFixes.of(problem, installed).stream().map(PlanFix::label).toList();
    }

    @Test
    void aPlanWithoutSeedGetsOne() {
        plan.getSeeds().clear();
        assertFixes("Use the seed 1");
        apply(0);
        assertSound();
    }

    private void assertFixes(String... labels) {
        assertEquals(List.of(labels), fixes(0).stream().map(PlanFix::label).toList());
    }

    private void apply(int fix) {
        fixes(0).get(fix).change().run();
    }

    private List<PlanFix> fixes(int problem) {
        return PlanFixes.of(PlanValidator.validate(plan, installed).get(problem), installed);
    }

    private void assertSound() {
        assertTrue(PlanValidator.validate(plan, installed).isEmpty());
    }

    private void exclude(String dataset, String seed) {
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setDataset(dataset);
        exclusion.setSeed(seed);
        plan.getExclusions().add(exclusion);
    }

    private void set(String key, String... values) {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.getValues().addAll(List.of(values));
        model.getSettings().add(setting);
    }

    private static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.getDatasets().add(use("reviews"));
        plan.getModels().add(use("flat"));
        plan.getEncoders().add(use("x.bilstm"));
        plan.getAttentions().add(use("tanh"));
        plan.getSeeds().add(1L);
        return plan;
    }

    private static Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        return use;
    }

    private static Contribution contribution(ContributionKind kind, String id) {
        return new Contribution(kind, id, "1.0.0", id, "", "", "b", "1.0.0", DECLARED, Object::new);
    }
}
