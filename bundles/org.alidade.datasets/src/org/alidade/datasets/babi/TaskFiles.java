package org.alidade.datasets.babi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;

/** The files of a layout (en or en-10k): {@code qa1_single-supporting-fact_train.txt} and so on. */
final class TaskFiles {

    private static final int FIRST_TASKS = 3;

    private final Place folder;
    private final String layout;
    private final SortedMap<String, DataFile> files;

    private TaskFiles(Place folder, String layout, SortedMap<String, DataFile> files) {
        this.folder = folder;
        this.layout = layout;
        this.files = files;
    }

    /** The files that are there: in the layout's subfolder or, if the settings name this itself, in the folder. */
    static TaskFiles of(Settings settings, IProgressMonitor monitor) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), "tasks_1-20_v1-2");
        String layout = settings.text("layout");
        return new TaskFiles(new Place(tree.place(), 0), layout,
                tree.files(Pattern.compile("(" + layout + "/)?qa\\d+_[^/]*_(train|test)\\.txt"), monitor));
    }

    DataFile train(int task) throws IOException {
        return required(task, "train");
    }

    DataFile test(int task) throws IOException {
        return required(task, "test");
    }

    /** The training files of tasks 1 to 3 that are there. */
    List<DataFile> firstTrains() {
        List<DataFile> found = new ArrayList<>();
        for (int task = 1; task <= FIRST_TASKS; task++) {
            find(task, "train").ifPresent(found::add);
        }
        return found;
    }

    private DataFile required(int task, String part) throws IOException {
        Optional<DataFile> file = find(task, part);
        if (file.isEmpty()) {
            throw folder.malformed("no qa" + task + "_..._" + part + ".txt",
                    "the files of bAbI tasks v1.2, in this folder or in its subfolder " + layout);
        }
        return file.get();
    }

    /** One in the layout's subfolder goes first. */
    private Optional<DataFile> find(int task, String part) {
        Pattern name = Pattern.compile("(.*/)?qa" + task + "_[^/]*_" + part + "\\.txt");
        return files.entrySet().stream().filter(file -> name.matcher(file.getKey()).matches())
                .sorted((a, b) -> Boolean.compare(isInLayout(b), isInLayout(a))).map(Map.Entry::getValue).findFirst();
    }

    private static boolean isInLayout(Map.Entry<String, DataFile> file) {
        return file.getKey().contains("/");
    }
}
