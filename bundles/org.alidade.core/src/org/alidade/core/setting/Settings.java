package org.alidade.core.setting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The values of a contribution's settings: every declared one, none other, each acceptable and in its one spelling.
 * Immutable; equal if the declared keys and values are.
 */
public final class Settings {

    /** No settings at all. */
    public static final Settings NONE = of(List.of(), Map.of());

    private final Map<String, SettingDeclaration> declarations;
    private final Map<String, String> values;

    private Settings(Map<String, SettingDeclaration> declarations, Map<String, String> values) {
        this.declarations = declarations;
        this.values = values;
    }

    /**
     * The given values, with defaults for the rest.
     *
     * @param declarations what the contribution declares
     * @param given        values by key; may be empty
     * @throws IllegalArgumentException if a key is not declared or a value not acceptable; the message says which
     */
    public static Settings of(List<SettingDeclaration> declarations, Map<String, String> given) {
        List<String> problems = problems(declarations, given);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Map<String, SettingDeclaration> byKey = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingDeclaration declaration : declarations) {
            String key = declaration.key();
            byKey.put(key, declaration);
            values.put(key, declaration.canonical(given.getOrDefault(key, declaration.defaultValue())));
        }
        return new Settings(byKey, values);
    }

    /** What is wrong with given values, one sentence each, sorted by key; empty if nothing is. */
    public static List<String> problems(List<SettingDeclaration> declarations, Map<String, String> given) {
        Map<String, SettingDeclaration> byKey = new TreeMap<>();
        declarations.forEach(declaration -> byKey.put(declaration.key(), declaration));
        List<String> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            SettingDeclaration declaration = byKey.get(key);
            if (declaration == null) {
                problems.add("setting '" + key + "' is not declared, expected "
                        + (byKey.isEmpty() ? "no settings" : "one of " + String.join(", ", byKey.keySet())));
            } else {
                declaration.problemWith(value).ifPresent(problem -> problems.add("setting '" + key + "' " + problem));
            }
        });
        return problems;
    }

    /** These settings with every relative path made absolute. */
    public Settings resolvedAgainst(Path folder) {
        Map<String, String> resolved = new LinkedHashMap<>(values);
        declarations.values().stream().filter(declaration -> declaration.type() == SettingType.PATH)
                .map(SettingDeclaration::key)
                .forEach(key -> resolved.put(key, folder.resolve(values.get(key)).normalize().toString()));
        return new Settings(declarations, resolved);
    }

    /** A whole number. */
    public int integer(String key) {
        return Math.toIntExact(Long.parseLong(value(key, SettingType.INTEGER)));
    }

    /** A whole number of 64 bits, as seeds are. */
    public long longInteger(String key) {
        return Long.parseLong(value(key, SettingType.INTEGER));
    }

    /** A real number. */
    public double number(String key) {
        return Double.parseDouble(value(key, SettingType.NUMBER));
    }

    /** A text or one of the declared choices. */
    public String text(String key) {
        return declared(key).type() == SettingType.CHOICE ? value(key, SettingType.CHOICE)
                : value(key, SettingType.TEXT);
    }

    /** Whether a flag is set. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(value(key, SettingType.FLAG));
    }

    /** A file or folder. */
    public Path path(String key) {
        return Path.of(value(key, SettingType.PATH));
    }

    /** Whether the contribution declares such a setting. */
    public boolean has(String key) {
        return declarations.containsKey(key);
    }

    /** Every value in its one spelling, in declared order. */
    public Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    /** The values that a cell's key depends on: all but paths, which say where data lies and not what it is. */
    public Map<String, String> keyValues() {
        Map<String, String> kept = new TreeMap<>(values);
        declarations.values().stream().filter(declaration -> declaration.type() == SettingType.PATH)
                .forEach(declaration -> kept.remove(declaration.key()));
        return kept;
    }

    private SettingDeclaration declared(String key) {
        SettingDeclaration declaration = declarations.get(key);
        if (declaration == null) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' is not declared; declared are " + values.keySet());
        }
        return declaration;
    }

    private String value(String key, SettingType expected) {
        SettingType type = declared(key).type();
        if (type != expected) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' is declared as " + type + " but read as " + expected);
        }
        return values.get(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
