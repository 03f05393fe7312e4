package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Task;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFileTest {

    private final Contributions installed = new Contributions(List.of(new DatasetDescriptor(new Contribution(
            ContributionKind.DATASET, "reviews", "1.0.0", "reviews", "", "", "b", "1.0.0",
            List.of(declared("folder", SettingType.PATH, "corpus"), declared("extra", SettingType.PATH, ""),
                    declared("language", SettingType.TEXT, "en")),
            Object::new), Task.CLASSIFICATION, "")), List.of());

    private final Plan plan = PlanFiles.newPlan();

    @TempDir
    private Path folder;

    @Test
    void aDefaultLeadsFromTheDataFolderAndIsMarkedAtTheUse() {
        Use use = use("reviews");
        NamedFile file = named().get(0);
        assertEquals(1, named().size());
        assertEquals("datasets[0]/settings[folder]", file.place());
        assertEquals(folder.resolve("corpus"), file.path());
        assertSame(use, file.where());
    }

    @Test
    void everyGivenValueLeadsSomewhereAndIsMarkedAtTheSetting() {
        use("reviews");
        Setting given = set(use("reviews"), "folder", "a/../b", folder.resolve("c").toString());
        assertEquals(List.of(folder.resolve("corpus"), folder.resolve("b"), folder.resolve("c")),
                named().stream().map(NamedFile::path).toList());
        assertEquals("datasets[1]/settings[folder]", named().get(1).place());
        assertSame(given, named().get(2).where());
    }

    @Test
    void textsWhatIsNotInstalledAndWhatIsNoPathLeadNowhere() {
        set(use("reviews"), "folder", "\u0000");
        set(use("elsewhere"), "folder", "b");
        assertEquals(List.of(), named());
    }

    @Test
    void onlyWhereNeitherFileNorFolderIsSomethingIsMissing() throws IOException {
        set(use("reviews"), "folder", "file", "folder", "nothing");
        Files.writeString(folder.resolve("file"), "");
        Files.createDirectory(folder.resolve("folder"));
        List<PlanProblem> missing = named().stream().map(NamedFile::missing).flatMap(Optional::stream).toList();
        assertEquals(List.of("datasets[0]/settings[folder]: " + folder.resolve("nothing")
                + " is not there; a run would stop"), missing.stream().map(PlanProblem::line).toList());
        assertEquals("nothing", missing.get(0).subject());
        assertEquals(PlanProblem.Severity.WARNING, missing.get(0).severity());
    }

    private List<NamedFile> named() {
        return NamedFile.in(plan, installed, folder);
    }

    private Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        plan.getDatasets().add(use);
        return use;
    }

    private static Setting set(Use use, String key, String... values) {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.getValues().addAll(List.of(values));
        use.getSettings().add(setting);
        return setting;
    }

    private static SettingDeclaration declared(String key, SettingType type, String value) {
        return new SettingDeclaration(key, key, type, value, 0, 0, List.of(), "");
    }
}
