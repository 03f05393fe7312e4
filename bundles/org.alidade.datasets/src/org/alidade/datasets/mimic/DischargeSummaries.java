package org.alidade.datasets.mimic;

import java.io.IOException;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Discharge summaries of MIMIC-III with two classes of diagnoses. All summaries and addenda of an admission, in the order
 * of their dates, are one text, whose id is the admission's number. NOTEEVENTS.csv is read once and never held; the
 * summaries that are wanted go through a temporary file. Admissions come in the order of their numbers.
 *
 * <p><b>Source</b>: Johnson et al. 2016; tasks and cleaning as in the released code of Jain and Wallace 2019.
 * <b>Differs</b>: splits that are not from lists are drawn by another random generator; notes of one day stand in the
 * order of the file.
 */
public final class DischargeSummaries implements DatasetReader {

    private static final Fields FIELDS = Fields.required("HADM_ID", "CHARTDATE", "CATEGORY", "TEXT");
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}.*";

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading notes", 10);
        DataFile notes = DataFile.of(settings.path("notes"));
        Diagnoses diagnoses = Diagnoses.of(settings, progress.split(1));
        AdmissionLists lists = AdmissionLists.of(settings);
        try (Summaries summaries = new Summaries()) {
            Wanted wanted = new Wanted(diagnoses, lists, settings.text("category"), NoteCleaner.of(settings));
            new Delimited(notes, Format.CSV).read(FIELDS, note -> wanted.add(note, summaries), progress.split(6));
            if (summaries.admissions().isEmpty()) {
                throw notes.place().malformed("no note of category \"" + settings.text("category")
                        + "\" of an admission that has a class and is in the lists", "some");
            }
            new Import(new Admissions(notes.place(), diagnoses, lists, summaries), diagnoses.labels(),
                    EmptyTexts.DROPPED).read(settings, sink, progress.split(3));
        }
    }

    /** The notes that are kept. */
    private record Wanted(Diagnoses diagnoses, AdmissionLists lists, String category, NoteCleaner cleaner) {

        void add(FieldRecord note, Summaries summaries) throws IOException {
            if (!note.value(2).strip().equalsIgnoreCase(category)) {
                return;
            }
            Optional<Integer> admission = AdmissionId.of(note.place(), note.value(0));
            if (admission.isPresent() && diagnoses.label(admission.get()).isPresent()
                    && lists.of(admission.get()).isPresent()) {
                summaries.add(admission.get(), note.place(), date(note), cleaner.clean(note.value(3)));
            }
        }

        private static String date(FieldRecord note) throws MalformedDataException {
            String date = note.value(1).strip();
            if (!date.matches(DATE)) {
                throw note.place().malformed("the CHARTDATE \"" + date + "\"", "a date as 2130-01-31");
            }
            return date;
        }
    }

    /** One document an admission. */
    private record Admissions(Place source, Diagnoses diagnoses, AdmissionLists lists, Summaries summaries)
            implements Documents {

        @Override
        public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, summaries.admissions().size());
            for (int admission : summaries.admissions()) {
                progress.split(1);
                String label = diagnoses.label(admission).orElseThrow();
                Origin origin = lists.of(admission).orElseThrow();
                taker.take(new Document(summaries.place(admission), Integer.toString(admission), origin, label,
                        summaries.text(admission)));
            }
        }
    }
}
