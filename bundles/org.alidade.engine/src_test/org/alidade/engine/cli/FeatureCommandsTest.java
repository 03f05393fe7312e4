package org.alidade.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.engine.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features are installed, listed, updated and removed on the command line. */
class FeatureCommandsTest {

    private static final String SITE = "https://example.org/site";

    @TempDir
    private Path folder;

    private final FakeInstallation installation = new FakeInstallation();
    private final Fakes fakes = new Fakes();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatIsNotSignedIsNamedAndRefusedWhereNobodyCanBeAsked() {
        assertEquals(ExitCode.FAILURES, execute("install", SITE, "rank"));
        assertTrue(err().contains("rank_1.jar: not signed"), err());
        assertTrue(err().contains("add --yes"), err());
        assertTrue(err().contains("nothing was changed"), err());
        assertEquals(List.of(), installation.features());
    }

    @Test
    void whatIsNotSignedIsInstalledWhenThatIsAskedFor() {
        assertEquals(ExitCode.DONE, execute("install", "--yes", SITE, "rank"));
        assertEquals("installed: rank 1.0.0\n", out());
        assertTrue(err().contains("rank_1.jar: not signed"), err());
        assertEquals(List.of(URI.create(SITE)), installation.sites);
    }

    @Test
    void aFolderAndAZipFileAreSitesToo() throws IOException {
        Files.createDirectory(folder.resolve("site of mine"));
        Files.createFile(folder.resolve("site.zip"));
        execute("install", "--yes", "site of mine", "a");
        execute("install", "--yes", "site.zip", "b");
        assertEquals(List.of(folder.resolve("site of mine").toUri(),
                URI.create("jar:" + folder.resolve("site.zip").toUri() + "!/")), installation.sites);
    }

    @Test
    void aSiteThatIsNeitherAddressNorFileIsRefused() {
        assertEquals(ExitCode.BAD_INPUT, execute("install", "nowhere.zip", "rank"));
        assertTrue(err().contains("neither a URL nor an existing folder or zip file"), err());
        assertEquals(ExitCode.BAD_INPUT, execute("install", "https://exa mple.org", "rank"));
        assertTrue(err().contains("is no address"), err());
    }

    @Test
    void plainHttpIsRefusedUnlessItIsAskedFor() {
        assertEquals(ExitCode.BAD_INPUT, execute("install", "--yes", "http://127.0.0.1:1/", "rank"));
        assertTrue(err().contains("--allow-http"), err());
        assertEquals(List.of(), installation.sites);
        String before = System.getProperty("p2.httpRule");
        try {
            assertEquals(ExitCode.DONE, execute("install", "--yes", "--allow-http", "http://127.0.0.1:1/", "rank"));
            assertEquals("allow", System.getProperty("p2.httpRule"));
        } finally {
            if (before == null) {
                System.clearProperty("p2.httpRule");
            }
        }
    }

    @Test
    void installedFeaturesAreListedUpdatedAndRemoved() {
        execute("install", "--yes", SITE, "rank");
        out.reset();
        execute("list", "features");
        assertTrue(out().contains("rank  1.0.0    Name of rank  Somebody"), out());
        out.reset();
        assertEquals(ExitCode.DONE, execute("update", "--yes"));
        assertEquals(ExitCode.DONE, execute("update", "--yes", "rank"));
        assertEquals("updated: rank 1.1.0\nnothing newer was found\n", out());
        out.reset();
        assertEquals(ExitCode.DONE, execute("uninstall", "rank"));
        assertEquals("removed: rank 1.1.0\n", out());
        assertEquals(ExitCode.FAILURES, execute("uninstall", "rank"));
        assertTrue(err().contains("'rank' is not installed"), err());
    }

    @Test
    void anEarlierConfigurationIsChosenFromAList() {
        execute("install", "--yes", SITE, "rank");
        execute("update", "--yes");
        out.reset();
        execute("revert");
        List<String> lines = out().lines().map(String::strip).toList();
        assertTrue(lines.get(1).startsWith("1 ") && lines.get(1).endsWith("none"), out());
        assertTrue(lines.get(2).startsWith("2 ") && lines.get(2).endsWith("rank 1.0.0"), out());
        assertTrue(lines.get(3).startsWith("3 (now) ") && lines.get(3).endsWith("rank 1.1.0"), out());
        out.reset();
        assertEquals(ExitCode.DONE, execute("revert", "2"));
        assertEquals("now installed: rank 1.0.0\n", out());
        assertFalse(installation.features().isEmpty());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int execute(String... arguments) {
        return Commands.execute(fakes, installation, folder, out, err, arguments);
    }
}
