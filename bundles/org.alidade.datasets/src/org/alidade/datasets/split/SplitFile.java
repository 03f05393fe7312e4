package org.alidade.datasets.split;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Published splits: CSV with the columns {@code id} and {@code split} (or {@code exp_split}, as Jain and Wallace name
 * it) that says train, dev or test of each example. Examples that it does not name are left out; one that it names and
 * that does not come is an error.
 */
public final class SplitFile {

    private final DataFile file;
    private final Map<String, Split> splits = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

    private SplitFile(DataFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedDataException if it is not as said above
     */
    public static SplitFile of(DataFile file, IProgressMonitor monitor) throws IOException {
        SplitFile splits = new SplitFile(file);
        new Delimited(file, Format.CSV).read(Fields.required("id").optional("split", "exp_split"), splits::add,
                monitor);
        splits.missing.addAll(splits.splits.keySet());
        return splits;
    }

    private void add(FieldRecord row) throws MalformedDataException {
        String id = row.value(0).strip();
        String name = (row.value(1) + row.value(2)).strip();
        Split split = switch (name) {
        case "train" -> Split.TRAIN;
        case "dev" -> Split.DEV;
        case "test" -> Split.TEST;
        default -> throw row.place().malformed("the split \"" + name + "\"",
                "train, dev or test in a column split or exp_split");
        };
        if (splits.put(id, split) != null) {
            throw row.place().malformed("the id " + id + " again", "each id once");
        }
    }

    /** The split of an example; empty if it is left out. */
    public Optional<Split> of(String id) {
        missing.remove(id);
        return Optional.ofNullable(splits.get(id));
    }

    /**
     * Ends the reading of examples.
     *
     * @param source where they came from
     * @throws MalformedDataException if some that this file names did not come
     */
    public void requireAll(Place source) throws MalformedDataException {
        if (!missing.isEmpty()) {
            throw file.place().malformed(missing.size() + " ids that " + source.file() + " does not have, such as "
                    + missing.stream().min(String::compareTo).orElseThrow(), "ids of its examples");
        }
    }
}
