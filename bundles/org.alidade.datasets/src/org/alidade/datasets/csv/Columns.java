package org.alidade.datasets.csv;

import java.nio.file.Path;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;

/**
 * Where in a record the three fields stand.
 *
 * @param width number of fields of every record
 */
record Columns(int text, int label, int split, int width) {

    /**
     * Finds the columns that the settings name in a header.
     *
     * @throws MalformedDataException if one is not there or there twice; lists those there are
     */
    static Columns of(Path file, List<String> header, Settings settings) throws MalformedDataException {
        return new Columns(index(file, header, settings.text("textColumn")),
                index(file, header, settings.text("labelColumn")), index(file, header, settings.text("splitColumn")),
                header.size());
    }

    private static int index(Path file, List<String> header, String name) throws MalformedDataException {
        int index = header.indexOf(name);
        if (index < 0 || index != header.lastIndexOf(name)) {
            throw new MalformedDataException(file, 1, "the columns " + String.join(", ", header),
                    "one column named " + name + " (or set another name)");
        }
        return index;
    }
}
