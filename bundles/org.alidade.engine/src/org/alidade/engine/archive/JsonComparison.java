package org.alidade.engine.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares JSON files value by value. */
final class JsonComparison {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final double tolerance;

    /** @param tolerance as of {@link Comparison#of} */
    JsonComparison(String name, double tolerance) {
        this.name = name;
        this.tolerance = tolerance;
    }

    Comparison compare(Path archived, Path now) throws IOException {
        return compare(name, MAPPER.readTree(archived.toFile()), MAPPER.readTree(now.toFile()));
    }

    private Comparison compare(String where, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return Comparison.IDENTICAL;
        }
        if (before.isNumber() && after.isNumber()) {
            return Comparison.of(where, before.doubleValue(), after.doubleValue(), tolerance);
        }
        if (before.isContainerNode() && before.getNodeType() == after.getNodeType()
                && before.size() == after.size() && keys(before).equals(keys(after))) {
            Comparison all = Comparison.IDENTICAL;
            for (String key : keys(before)) {
                all = all.and(compare(where + ", " + key, child(before, key), child(after, key)));
            }
            return all;
        }
        return Comparison.different(where, before, after);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                keys.add(Integer.toString(i));
            }
        } else {
            node.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    private static JsonNode child(JsonNode node, String key) {
        return node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
    }
}
