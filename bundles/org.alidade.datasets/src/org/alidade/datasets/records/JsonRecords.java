package org.alidade.datasets.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * JSON objects in UTF-8: one a line, or all in one array. Fields are texts, numbers or truth values; null is a missing
 * field, and other fields may hold anything.
 *
 * @param file to be read
 */
public record JsonRecords(DataFile file) implements Records {

    private static final int DEPTH = 100;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH).maxStringLength(Encoding.LONGEST_LINE).maxDocumentLength(-1).build()).build();

    @Override
    public void read(Fields fields, Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(Encoding.UTF_8_ANY_LINE, reader -> {
            try (JsonParser parser = JSON.createParser(reader)) {
                readObjects(parser, fields, taker, progress);
            }
        });
    }

    private void readObjects(JsonParser parser, Fields fields, Taker taker, SubMonitor progress) throws IOException {
        JsonToken token = next(parser);
        if (token == null) {
            throw file.place().malformed("nothing", "JSON objects, one a line or in an array");
        }
        boolean array = token == JsonToken.START_ARRAY;
        token = array ? next(parser) : token;
        for (; token != null && token != JsonToken.END_ARRAY; token = next(parser)) {
            progress.checkCanceled();
            Place place = place(parser);
            if (token != JsonToken.START_OBJECT) {
                throw place.malformed(parser.getText(), "a JSON object");
            }
            taker.take(picked(place, values(parser, fields), fields));
        }
        if (array && next(parser) != null) {
            throw place(parser).malformed(parser.getText() + " after the array", "the end of the file");
        }
    }

    private Map<String, String> values(JsonParser parser, Fields fields) throws IOException {
        List<String> names = fields.names();
        Map<String, String> values = new HashMap<>();
        while (next(parser) != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = next(parser);
            if (!value.isScalarValue()) {
                skip(parser);
            } else if (value != JsonToken.VALUE_NULL && names.contains(name)) {
                values.put(name, text(parser));
            }
        }
        return values;
    }

    private FieldRecord picked(Place place, Map<String, String> values, Fields fields) throws MalformedDataException {
        List<String> picked = new ArrayList<>();
        for (String name : fields.names()) {
            if (!values.containsKey(name) && fields.required().contains(name)) {
                throw place.malformed("an object without a text or number \"" + name + "\"",
                        "the fields " + String.join(", ", fields.required()));
            }
            picked.add(values.getOrDefault(name, ""));
        }
        return new FieldRecord(place, picked);
    }

    private JsonToken next(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw notJson(parser, e);
        }
    }

    private String text(JsonParser parser) throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw notJson(parser, e);
        }
    }

    private void skip(JsonParser parser) throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw notJson(parser, e);
        }
    }

    private MalformedDataException notJson(JsonParser parser, JsonProcessingException e) {
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new Place(file.name(), location.getLineNr()).malformed(
                "no JSON (" + e.getOriginalMessage() + ")", "whole JSON objects", e);
    }

    private Place place(JsonParser parser) {
        return new Place(file.name(), parser.currentTokenLocation().getLineNr());
    }
}
