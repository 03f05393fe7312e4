package org.alidade.ui.preferences;

import java.nio.file.Path;

import org.alidade.engine.ResultStore;

/** Where the window looks for the results of a plan, and has them written: the one place that knows. */
public final class ResultPlaces {

    /** Family of the jobs that add files to folders of results, other than runs. */
    public static final Object CHANGES = ResultPlaces.class;

    private ResultPlaces() {
    }

    /** The results of a plan, by the preferences at this moment. */
    public static ResultStore store(Path plan) {
        return new ResultStore(folder(plan));
    }

    /** The folder of a plan's results, which need not exist. */
    public static Path folder(Path plan) {
        return folder(plan, RunPreferences.read().results());
    }

    /**
     * The folder of a plan's results.
     *
     * @param results folder of all results, in which the plan's path is repeated, so that plans of the same name stay
     *                apart; blank for beside each plan
     */
    static Path folder(Path plan, String results) {
        Path beside = ResultStore.beside(plan);
        Path root = beside.getRoot();
        return results.isBlank() || root == null ? beside
                : Path.of(results).toAbsolutePath().normalize().resolve(root.relativize(beside).toString());
    }

    /**
     * A file beside which the results in a folder would lie if nothing else were preferred: in the folder of their plan,
     * where relative paths in its settings start.
     */
    public static Path origin(Path results) {
        return origin(results, RunPreferences.read().results());
    }

    /** @param preferred folder of all results; blank for beside each plan */
    static Path origin(Path results, String preferred) {
        Path folder = results.toAbsolutePath().normalize();
        Path all = Path.of(preferred).toAbsolutePath().normalize();
        Path root = folder.getRoot();
        return preferred.isBlank() || root == null || !folder.startsWith(all) ? folder
                : root.resolve(all.relativize(folder).toString());
    }
}
