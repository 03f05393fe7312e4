package org.alidade.engine.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginTemplateTest {

    private static final String SITE = "file:/a b/site";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PluginKind.class)
    void everyPlaceholderIsFilled(PluginKind kind) throws IOException {
        template(kind, "com.example.rank").write(folder.resolve("rank"));
        try (Stream<Path> files = Files.walk(folder.resolve("rank"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString().contains("@"), file.toString());
                String rest = Files.readString(file).replace("@Test", "").replace("@Override", "")
                        .replace("@TempDir", "").replace("\"$@\"", "");
                assertFalse(rest.contains("@"), file + ": " + rest);
            }
        }
        String project = folder.resolve("rank/com.example.rank") + "/";
        String name = "Rank" + kind.suffix();
        assertTrue(Files.readString(Path.of(project + "plugin.xml")).contains("class=\"com.example.rank." + name));
        assertTrue(Files.exists(Path.of(project + "src/com/example/rank/" + name + ".java")));
        assertTrue(Files.readString(folder.resolve("rank/pom.xml")).contains("<alidade.site>" + SITE));
        assertTrue(Files.isExecutable(folder.resolve("rank/mvnw")));
    }

    @Test
    void itRequiresThisVersionAndNoneThatMayBeIncompatible() throws IOException {
        template(PluginKind.PROBE, "com.example.rank").write(folder);
        assertTrue(Files.readString(folder.resolve("com.example.rank/META-INF/MANIFEST.MF"))
                .contains("org.alidade.core;bundle-version=\"[0.3.0,0.4.0)\""));
    }

    @Test
    void aModelDeclaresTheSettingsOfTheOneThatItBuildsOn() throws IOException {
        template(PluginKind.MODEL, "com.example.gated").write(folder);
        assertTrue(Files.readString(folder.resolve("com.example.gated/plugin.xml")).contains(
                "<setting key=\"rate\" label=\"Rate &lt; 1\" type=\"number\" default=\"0.1\" minimum=\"0\" "
                        + "maximum=\"1\"\n               help=\"A &quot;rate&quot;.\"/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "com.Example.rank", "com..rank", "com.example.", "../../x.y", ""})
    void anIdThatIsNoneIsRefused(String id) {
        String message = assertThrows(IllegalArgumentException.class, () -> template(PluginKind.PROBE, id))
                .getMessage();
        assertTrue(message.contains("as in com.example.rank"), message);
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine"), "kept");
        assertTrue(assertThrows(IOException.class, () -> template(PluginKind.PROBE, "com.example.rank").write(folder))
                .getMessage().contains("is not empty; nothing was written"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("mine")), files.toList());
        }
    }

    private static PluginTemplate template(PluginKind kind, String id) {
        SettingDeclaration rate = new SettingDeclaration("rate", "Rate < 1", SettingType.NUMBER, "0.1", 0, 1, List.of(),
                "A \"rate\".");
        Contribution flat = new Contribution(ContributionKind.MODEL, "org.alidade.learn.flat", "1.0.0", "Flat", "", "",
                "org.alidade.learn", "0.3.1", List.of(rate), Object::new);
        return new PluginTemplate(kind, id, SITE, "0.3.1.qualifier", new Contributions(
                List.of(new ModelDescriptor(flat, Set.of(Task.CLASSIFICATION), Set.of(), AttentionUnit.TOKEN, false)),
                List.of()));
    }
}
