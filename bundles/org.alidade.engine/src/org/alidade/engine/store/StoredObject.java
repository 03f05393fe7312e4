package org.alidade.engine.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object of a JSON file, read with suspicion: whatever is missing or of another type is said with the file's name.
 */
final class StoredObject {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter().withObjectIndenter(LINES)
            .withArrayIndenter(LINES);

    private final Path file;
    private final JsonNode json;

    private StoredObject(Path file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    static ObjectNode fresh() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void write(Path file, ObjectNode json) throws IOException {
        byte[] text = MAPPER.writer(PRETTY.createInstance()).writeValueAsBytes(json);
        Files.writeString(file, new String(text, StandardCharsets.UTF_8) + "\n");
    }

    static StoredObject read(Path file) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw new DamagedFileException(file, "expected a JSON object");
            }
            return new StoredObject(file, json);
        } catch (JsonProcessingException e) {
            throw new DamagedFileException(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "not JSON: " + e.getOriginalMessage(), e);
        }
    }

    Path file() {
        return file;
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    String text(String key) throws DamagedFileException {
        JsonNode value = json.path(key);
        require(value.isTextual(), key, "text");
        return value.textValue();
    }

    Optional<String> optionalText(String key) throws DamagedFileException {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A number; what is not finite is stored as null and read as {@code otherwise}. */
    double number(String key, double otherwise) throws DamagedFileException {
        JsonNode value = json.path(key);
        require(value.isNumber() || value.isNull(), key, "a number");
        return value.isNull() ? otherwise : value.doubleValue();
    }

    int integer(String key) throws DamagedFileException {
        require(json.path(key).canConvertToInt(), key, "an integer");
        return json.path(key).intValue();
    }

    long longInteger(String key) throws DamagedFileException {
        require(json.path(key).canConvertToLong(), key, "an integer");
        return json.path(key).longValue();
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) throws DamagedFileException {
        String name = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new DamagedFileException(file, "\"" + key + "\" is \"" + name + "\", expected one of "
                + List.of(type.getEnumConstants()));
    }

    StoredObject object(String key) throws DamagedFileException {
        require(json.path(key).isObject(), key, "an object");
        return new StoredObject(file, json.path(key));
    }

    List<StoredObject> objects(String key) throws DamagedFileException {
        return list(key, "objects", JsonNode::isObject, element -> new StoredObject(file, element));
    }

    List<String> texts(String key) throws DamagedFileException {
        return list(key, "texts", JsonNode::isTextual, JsonNode::textValue);
    }

    List<Double> numbers(String key) throws DamagedFileException {
        return list(key, "numbers", JsonNode::isNumber, JsonNode::doubleValue);
    }

    private <T> List<T> list(String key, String kind, Predicate<JsonNode> fits, Function<JsonNode, T> read)
            throws DamagedFileException {
        require(json.path(key).isArray(), key, "a list");
        List<T> list = new ArrayList<>();
        for (JsonNode element : json.path(key)) {
            require(fits.test(element), key, "a list of " + kind);
            list.add(read.apply(element));
        }
        return list;
    }

    /** Keys of this object, in the order of the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            keys.add(names.next());
        }
        return keys;
    }

    /** The object under a key as texts by name, in the order of the file. */
    Map<String, String> textsByName(String key) throws DamagedFileException {
        StoredObject object = object(key);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : object.keys()) {
            texts.put(name, object.text(name));
        }
        return texts;
    }

    /** The object under a key as integers by name, in the order of the file. */
    Map<String, Integer> integersByName(String key) throws DamagedFileException {
        StoredObject object = object(key);
        Map<String, Integer> integers = new LinkedHashMap<>();
        for (String name : object.keys()) {
            integers.put(name, object.integer(name));
        }
        return integers;
    }

    private void require(boolean fits, String key, String expected) throws DamagedFileException {
        if (!fits) {
            throw new DamagedFileException(file, "\"" + key + "\" is " + (json.has(key) ? json.get(key) : "missing")
                    + ", expected " + expected);
        }
    }
}
