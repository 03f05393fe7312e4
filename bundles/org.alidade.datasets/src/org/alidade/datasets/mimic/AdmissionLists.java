package org.alidade.datasets.mimic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;

/** Which admissions are trained on, chosen by and tested on, from files of one HADM_ID a line; without files, all. */
final class AdmissionLists {

    private final Map<Integer, Origin> origins = new HashMap<>();
    private boolean given;

    private AdmissionLists() {
    }

    /**
     * Reads the files that the settings {@code trainAdmissions}, {@code devAdmissions} and {@code testAdmissions} name.
     *
     * @throws org.alidade.core.data.MalformedDataException if a line is no number, or an admission is there twice
     */
    static AdmissionLists of(Settings settings) throws IOException {
        AdmissionLists lists = new AdmissionLists();
        for (Split split : Split.values()) {
            Optional<Path> path = settings.optionalPath(split.name().toLowerCase(Locale.ROOT) + "Admissions");
            if (path.isPresent()) {
                lists.given = true;
                lists.read(DataFile.of(path.get()), Origin.of(split));
            }
        }
        return lists;
    }

    private void read(DataFile file, Origin origin) throws IOException {
        file.read(reader -> {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Place place = new Place(file.name(), number);
                Optional<Integer> admission = AdmissionId.of(place, line);
                if (admission.isPresent() && origins.put(admission.get(), origin) != null) {
                    throw place.malformed("the admission " + line.strip() + " again", "each in one list, once");
                }
            }
        });
    }

    /** What the lists say of an admission; empty if it is to be left out. */
    Optional<Origin> of(int admission) {
        return given ? Optional.ofNullable(origins.get(admission)) : Optional.of(Origin.WHOLE);
    }
}
