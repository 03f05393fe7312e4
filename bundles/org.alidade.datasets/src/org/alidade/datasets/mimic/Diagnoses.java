package org.alidade.datasets.mimic;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.eclipse.core.runtime.IProgressMonitor;

/** The class of each admission by its ICD-9 codes, from DIAGNOSES_ICD.csv. */
final class Diagnoses {

    private static final Fields FIELDS = Fields.required("HADM_ID", "ICD9_CODE");

    /**
     * A class.
     *
     * @param codes beginnings of codes, without dots; empty for every admission that is not of the other class
     */
    private record Kind(String label, List<String> codes) {

        static Kind of(Settings settings, String name) {
            List<String> codes = Arrays.stream(settings.text(name + "Codes").split(","))
                    .map(code -> code.replace(".", "").strip()).filter(code -> !code.isEmpty()).toList();
            return new Kind(settings.text(name + "Label"), codes);
        }

        boolean has(String code) {
            return codes.stream().anyMatch(code::startsWith);
        }
    }

    private final Kind negative;
    private final Kind positive;
    private final Map<Integer, Set<Kind>> kinds = new HashMap<>();

    private Diagnoses(Kind negative, Kind positive) {
        this.negative = negative;
        this.positive = positive;
    }

    /**
     * Reads the file that the settings name.
     *
     * @throws org.alidade.core.data.MalformedDataException if it is not as expected
     */
    static Diagnoses of(Settings settings, IProgressMonitor monitor) throws IOException {
        Diagnoses diagnoses = new Diagnoses(Kind.of(settings, "negative"), Kind.of(settings, "positive"));
        DataFile file = DataFile.of(settings.path("diagnoses"));
        if (diagnoses.positive.codes().isEmpty()) {
            throw file.place().malformed("no codes to look for", "the setting positiveCodes with at least one");
        }
        new Delimited(file, Format.CSV).read(FIELDS, row -> {
            Optional<Integer> admission = AdmissionId.of(row.place(), row.value(0));
            if (admission.isPresent()) {
                diagnoses.add(admission.get(), row.value(1).replace(".", "").strip());
            }
        }, monitor);
        return diagnoses;
    }

    private void add(int admission, String code) {
        Set<Kind> known = kinds.computeIfAbsent(admission, any -> new HashSet<>());
        for (Kind kind : List.of(negative, positive)) {
            if (kind.has(code)) {
                known.add(kind);
            }
        }
    }

    /** The classes in order. */
    List<String> labels() {
        return List.of(negative.label(), positive.label());
    }

    /** The class of an admission; empty if it has codes of both classes, of neither, or none at all. */
    Optional<String> label(int admission) {
        Set<Kind> known = kinds.get(admission);
        if (known == null || known.size() > 1) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return negative.codes().isEmpty() ? Optional.of(negative.label()) : Optional.empty();
        }
        return known.stream().map(Kind::label).findFirst();
    }
}
