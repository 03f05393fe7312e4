package org.alidade.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/**
 * What plug-ins can use is written down, and changes only together with what is written: {@code api.txt} lists every
 * exported type with its fields, constructors and methods. The policy in CONTRIBUTING says which changes need which
 * version.
 */
class ApiTest {

    private static final String LISTING = "api.txt";
    private static final AlidadeBundles BUNDLES = new AlidadeBundles();

    @Test
    void theApiIsTheOneThatIsWrittenDown() throws IOException, ClassNotFoundException {
        Set<String> found = new TreeSet<>();
        for (Bundle bundle : BUNDLES.all()) {
            found.addAll(api(bundle));
        }
        Path copy = Path.of("target", LISTING).toAbsolutePath();
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, String.join("\n", found) + "\n");

        List<String> expected = listed();
        assertEquals("", missing("gone: ", expected, found) + missing("new: ", found, expected),
                "The API is other than " + LISTING + " says. If CONTRIBUTING's API policy allows the change, copy "
                        + copy + " over it");
    }

    private static Set<String> api(Bundle bundle) throws ClassNotFoundException {
        Set<String> lines = new TreeSet<>();
        for (String name : new ClassReferences(bundle).classes()) {
            if (BUNDLES.exporterOf(ClassReferences.packageOf(name)).filter(bundle.getSymbolicName()::equals)
                    .isPresent()) {
                lines.addAll(Signatures.of(bundle.loadClass(name)));
            }
        }
        return lines;
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = Objects.requireNonNull(ApiTest.class.getResourceAsStream(LISTING), LISTING)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String missing(String prefix, Collection<String> from, Collection<String> lines) {
        StringBuilder text = new StringBuilder();
        from.stream().filter(line -> !lines.contains(line))
                .forEach(line -> text.append(prefix).append(line).append('\n'));
        return text.toString();
    }
}
