package org.alidade.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The papers that contributions name, as BibTeX. A reference that names none of them gets an entry of its own, with its
 * words as they are.
 *
 * @param entries in the order of the file
 */
public record Bibliography(List<BibEntry> entries) {

    private static final Pattern ENTRY = Pattern.compile("(?ms)^@\\w+\\{([^,]+),.*?^\\}");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\s*(\\w+)\\s*=\\s*\\{(.*)\\},?$");

    public Bibliography {
        entries = List.copyOf(entries);
    }

    /** What this bundle knows. */
    public static Bibliography installed() {
        try (InputStream in = Bibliography.class.getResourceAsStream("references.bib")) {
            return in == null ? new Bibliography(List.of())
                    : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads entries of which each field is a line, and the field {@code cited} says how references name them. */
    static Bibliography parse(String text) {
        List<BibEntry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            String whole = entry.group();
            String citation = field(whole, "author").replace(" and ", ", ") + " (" + field(whole, "year") + "). "
                    + field(whole, "title") + ". "
                    + Optional.of(field(whole, "booktitle")).filter(in -> !in.isEmpty())
                            .or(() -> Optional.of(field(whole, "journal")).filter(in -> !in.isEmpty()))
                            .orElse(field(whole, "publisher"))
                    + ".";
            entries.add(new BibEntry(entry.group(1), field(whole, "cited"), plain(citation),
                    whole.replaceAll("(?m)^\\s*cited\\s*=.*\\R", "")));
        }
        return new Bibliography(entries);
    }

    /**
     * The papers that some references name, in the order of the file, then those that are not known. A semicolon stands
     * between references.
     */
    public List<BibEntry> cited(Collection<String> references) {
        List<String> single = references.stream().flatMap(reference -> Arrays.stream(reference.split(";")))
                .map(String::strip).filter(reference -> !reference.isEmpty()).toList();
        Set<BibEntry> cited = new LinkedHashSet<>(entries.stream()
                .filter(entry -> single.stream().anyMatch(entry::isNamedBy)).toList());
        single.stream().filter(reference -> entries.stream().noneMatch(entry -> entry.isNamedBy(reference)))
                .map(Bibliography::unknown).forEach(cited::add);
        return List.copyOf(cited);
    }

    private static BibEntry unknown(String reference) {
        String key = Slug.of("", reference).replace("-", "");
        String words = BibText.escaped(reference);
        return new BibEntry(key, reference, reference + ".",
                "@misc{" + key + ",\n  key = {" + words + "},\n  note = {" + words + "}\n}");
    }

    private static String field(String entry, String name) {
        Matcher field = FIELD.matcher(entry);
        while (field.find()) {
            if (field.group(1).equals(name)) {
                return field.group(2);
            }
        }
        return "";
    }

    private static String plain(String text) {
        return BibText.plain(text);
    }
}
