package org.alidade.datasets.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.alidade.core.data.MalformedDataException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {

    private static final Pattern TEXTS = Pattern.compile(".*\\.txt");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"data", ".", "data.zip", "data.tar", "data.tar.gz"})
    void filesAreNamedAlikeAndOrderedByNameWhereverTheyAre(String place) throws IOException {
        FileTree tree = FileTree.of(made(place, "data/b/2.txt", "data/a.txt", "data/b/10.txt", "data/c.csv"), "data");
        assertEquals(List.of("a.txt", "b/10.txt", "b/2.txt"), List.copyOf(texts(tree).keySet()));
        assertEquals("content of data/b/2.txt", text(texts(tree).get("b/2.txt")));
        assertEquals("content of data/c.csv", text(tree.file("c.csv")));
        assertEquals("content of data/c.csv", text(tree.file("c.csv")));
        assertEquals(Optional.empty(), tree.find("d.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"data.zip", "data.tar.gz"})
    void anArchiveMayHaveNoFolderOfItsOwn(String place) throws IOException {
        assertEquals("content of a.txt", text(FileTree.of(made(place, "a.txt"), "data").file("a.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../a.txt", "data/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt"})
    void aZipThatLeadsOutOfItselfIsRefused(String name) throws IOException {
        FileTree tree = FileTree.of(made("data.zip", "data/a.txt", name), "data");
        String message = folder.resolve("data.zip") + ": found a file named " + name
                + ", expected names of files within the archive";
        assertEquals(message, problem(() -> texts(tree)));
        assertEquals(message, problem(() -> tree.find("z.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../a.txt", "/etc/a.txt"})
    void aTarThatLeadsOutOfItselfIsRefused(String name) throws IOException {
        FileTree tree = FileTree.of(made("data.tar.gz", "data/a.txt", name), "data");
        assertTrue(problem(() -> texts(tree)).contains("found a file named " + name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"data", "data.zip", "data.tar"})
    void cancellingEndsTheLookingThrough(String place) throws IOException {
        FileTree tree = FileTree.of(made(place, "data/a.txt"), "data");
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> tree.files(TEXTS, cancelled));
    }

    @Test
    void aLinkInATarIsNoFile() throws IOException {
        Path archive = folder.resolve("data.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            TarArchiveEntry link = new TarArchiveEntry("data/a.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertEquals(List.of(), List.copyOf(texts(FileTree.of(archive, "data")).keySet()));
    }

    @Test
    void aFileThatATarHasTwiceIsRefused() throws IOException {
        FileTree tree = FileTree.of(made("data.tar", "data/a.txt", "data/a.txt"), "data");
        assertEquals(folder.resolve("data.tar") + ": found the file a.txt twice, expected each file once",
                problem(() -> texts(tree)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"data.zip", "data.tar", "data.tar.gz"})
    void anArchiveThatIsCutOffIsRefused(String place) throws IOException {
        Path archive = made(place, "data/a.txt", "data/b.txt");
        byte[] whole = Files.readAllBytes(archive);
        int kept = place.equals("data.tar") ? 512 + 10 : whole.length / 3;
        Files.write(archive, Arrays.copyOf(whole, kept));
        assertTrue(problem(() -> texts(FileTree.of(archive, "data")))
                .startsWith(archive + ": found packed data that is damaged or cut off"));
    }

    /** A file of a tar takes a header of 512 bytes and its content in blocks of as many. */
    @Test
    void aTarThatIsCutOffBetweenTwoFilesIsRefused() throws IOException {
        Path archive = made("data.tar", "data/a.txt", "data/b.txt");
        Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 1024));
        assertEquals(archive + ": found packed data that is damaged or cut off (no end mark), expected a whole archive;"
                + " was its download complete?", problem(() -> texts(FileTree.of(archive, "data"))));
    }

    @Test
    void aDamagedTarIsRefused() throws IOException {
        Path archive = made("data.tar", "data/a.txt");
        byte[] bytes = Files.readAllBytes(archive);
        Arrays.fill(bytes, 124, 136, (byte) 'x'); // the size of the first file
        Files.write(archive, bytes);
        assertTrue(problem(() -> texts(FileTree.of(archive, "data"))).contains("damaged or cut off"));
    }

    @Test
    void aPlaceThatIsNoneOfTheseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("data.rar"), "x");
        assertEquals(file + ": found a file that is no archive, expected a folder, .zip, .tar, .tar.gz or .tgz",
                problem(() -> FileTree.of(file, "data")));
        Path nowhere = folder.resolve("nowhere");
        assertEquals(nowhere + ": found no such folder or file, expected the folder data or its archive",
                problem(() -> FileTree.of(nowhere, "data")));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        FileTree tree = FileTree.of(made("data", "data/a.txt"), "data");
        assertEquals(folder.resolve("data") + ": found no b.txt, expected a file of that name",
                problem(() -> tree.file("b.txt")));
    }

    @Test
    void aMalformedFileOfAnArchiveIsNamedWithTheArchive() throws IOException {
        Path archive = made("data.zip", "data/a.txt");
        DataFile file = FileTree.of(archive, "data").file("a.txt");
        assertEquals(archive + "!/a.txt:1: found a line of more than 3 characters, expected lines that end sooner",
                problem(() -> file.read(new Encoding(StandardCharsets.UTF_8, 3),
                        reader -> reader.transferTo(new StringWriter()))));
    }

    private Path made(String place, String... names) throws IOException {
        Path made = folder.resolve(place);
        if (place.endsWith(".zip")) {
            zip(made, names);
        } else if (place.contains(".tar")) {
            tar(made, names);
        } else {
            for (String name : names) {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), "content of " + name);
            }
        }
        return made;
    }

    private static void zip(Path archive, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void tar(Path archive, String... names) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive.toString().endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(archive))
                : Files.newOutputStream(archive))) {
            for (String name : names) {
                byte[] content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
    }

    private static SortedMap<String, DataFile> texts(FileTree tree) throws IOException {
        return tree.files(TEXTS, new NullProgressMonitor());
    }

    private static String text(DataFile file) throws IOException {
        StringWriter text = new StringWriter();
        file.read(reader -> reader.transferTo(text));
        return text.toString();
    }

    private static String problem(Executable reading) {
        return assertThrows(MalformedDataException.class, reading).getMessage();
    }
}
