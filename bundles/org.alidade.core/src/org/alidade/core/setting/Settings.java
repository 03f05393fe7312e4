package org.alidade.core.setting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The values of a contribution's settings: every declared one, none other, each acceptable and in its one spelling.
 * Immutable; equal if the declared keys and values are.
 */
public final class Settings {

    /** No settings at all. */
    public static final Settings NONE = of(List.of(), Map.of());

    private final Map<String, SettingDeclaration> declarations;
    private final Map<String, String> values;
    /** What keys hold in place of values: the content of files, contributions with their versions; as far as known. */
    private final Map<String, String> contents;

    private Settings(Map<String, SettingDeclaration> declarations, Map<String, String> values,
            Map<String, String> contents) {
        this.declarations = declarations;
        this.values = values;
        this.contents = contents;
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
        return new Settings(byKey, values, Map.of());
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

    /** These settings with every relative path made absolute; an empty one stays empty. */
    public Settings resolvedAgainst(Path folder) {
        Map<String, String> resolved = new LinkedHashMap<>(values);
        given(SettingType.PATH)
                .forEach(key -> resolved.put(key, folder.resolve(values.get(key)).normalize().toString()));
        return new Settings(declarations, resolved, contents);
    }

    /**
     * These settings with the content of every file that a path leads to, which makes it part of {@link #keyValues}.
     *
     * @param digest gives the SHA-256 of a file in hexadecimal
     */
    public Settings withContents(Digest digest) throws IOException {
        Map<String, String> taken = new TreeMap<>(contents);
        for (String key : given(SettingType.PATH)) {
            taken.put(key, "sha256:" + digest.of(Path.of(values.get(key))));
        }
        return new Settings(declarations, values, taken);
    }

    /**
     * These settings with the version of every contribution that they name, which makes it part of {@link #keyValues}.
     *
     * @param version gives the version of the contribution of an id and one of some kinds; empty if none is installed
     */
    public Settings withVersions(BiFunction<String, List<String>, Optional<String>> version) {
        Map<String, String> known = new TreeMap<>(contents);
        for (String key : given(SettingType.CONTRIBUTION)) {
            String id = values.get(key);
            version.apply(id, declarations.get(key).choices()).ifPresent(found -> known.put(key, id + " " + found));
        }
        return new Settings(declarations, values, known);
    }

    /** Takes the SHA-256 of a file. */
    @FunctionalInterface
    public interface Digest {

        /** In hexadecimal. */
        String of(Path file) throws IOException;
    }

    /** Keys of the settings of a type that are not empty. */
    private List<String> given(SettingType type) {
        return declarations.values().stream().filter(declaration -> declaration.type() == type)
                .map(SettingDeclaration::key).filter(key -> !values.get(key).isEmpty()).toList();
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

    /** A text, one of the declared choices, or the id of a contribution. */
    public String text(String key) {
        SettingType type = declared(key).type();
        return value(key, type == SettingType.CHOICE || type == SettingType.CONTRIBUTION ? type : SettingType.TEXT);
    }

    /** Whether a flag is set. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(value(key, SettingType.FLAG));
    }

    /** A file or folder. */
    public Path path(String key) {
        return Path.of(value(key, SettingType.PATH));
    }

    /** A file or folder that may be left out. */
    public Optional<Path> optionalPath(String key) {
        return value(key, SettingType.PATH).isEmpty() ? Optional.empty() : Optional.of(path(key));
    }

    /** Whether the contribution declares such a setting. */
    public boolean has(String key) {
        return declarations.containsKey(key);
    }

    /** Every value in its one spelling, in declared order. */
    public Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    /**
     * The values that a cell's key depends on: all but paths, which say where data lies and not what it is; in their
     * place the content of the files, where it was taken. Contributions are named with their versions, where known.
     */
    public Map<String, String> keyValues() {
        Map<String, String> kept = new TreeMap<>(values);
        declarations.values().stream().filter(declaration -> declaration.type() == SettingType.PATH)
                .forEach(declaration -> kept.remove(declaration.key()));
        kept.putAll(contents);
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
