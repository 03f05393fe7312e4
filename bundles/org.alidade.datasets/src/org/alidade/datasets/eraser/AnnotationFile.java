package org.alidade.datasets.eraser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.eraser.Annotation.Evidence;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A file of annotations, one JSON object a line. */
record AnnotationFile(DataFile file) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Takes each annotation in the order of the file. */
    interface Taker {

        /** One more annotation. */
        void take(Annotation annotation) throws IOException;

        /** Whether more are of use. */
        boolean goOn();
    }

    /**
     * Reads all annotations.
     *
     * @throws MalformedDataException if a line is no annotation, or there is none; names the line
     */
    void read(Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(reader -> {
            long number = 0;
            for (String line = reader.readLine(); line != null && taker.goOn(); line = reader.readLine()) {
                progress.checkCanceled();
                number++;
                if (!line.isBlank()) {
                    taker.take(annotation(new Place(file.name(), number), line));
                }
            }
            if (number == 0 && taker.goOn()) {
                throw file.place().malformed("nothing", "annotations, one JSON object a line");
            }
        });
    }

    private static Annotation annotation(Place place, String line) throws MalformedDataException {
        JsonNode object = object(place, line);
        List<String> documents = new ArrayList<>();
        object.path("docids").forEach(id -> documents.add(id.asText()));
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode group : object.path("evidences")) {
            for (JsonNode span : group) {
                evidence.add(evidence(place, span));
            }
        }
        return new Annotation(place, text(place, object, "annotation_id"), text(place, object, "classification"),
                documents, object.path("query").asText(""), evidence);
    }

    private static JsonNode object(Place place, String line) throws MalformedDataException {
        try {
            JsonNode object = JSON.readTree(line);
            if (object.isObject()) {
                return object;
            }
            throw place.malformed("JSON that is no object", "an annotation");
        } catch (JsonProcessingException e) {
            throw place.malformed("no JSON (" + e.getOriginalMessage() + ")", "a whole JSON object", e);
        }
    }

    private static Evidence evidence(Place place, JsonNode span) throws MalformedDataException {
        return new Evidence(text(place, span, "docid"), span.path("start_token").asInt(-1),
                span.path("end_token").asInt(-1), span.path("start_sentence").asInt(-1),
                span.path("end_sentence").asInt(-1));
    }

    private static String text(Place place, JsonNode object, String field) throws MalformedDataException {
        String text = object.path(field).asText("").strip();
        if (text.isEmpty()) {
            throw place.malformed("an object without \"" + field + "\"", "annotations with annotation_id and"
                    + " classification, and evidence with docid");
        }
        return text;
    }
}
