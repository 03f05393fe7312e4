package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.Obstacle;
import org.alidade.engine.PlannedProbe;
import org.alidade.engine.PlannedTraining;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.PlanValidator;
import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the papers' experiments can run with what is installed. */
class InstalledPlansTest {

    @TempDir
    Path folder;

    static Stream<Arguments> plans() {
        var bundle = Objects.requireNonNull(Platform.getBundle("org.alidade.datasets"));
        return Collections.list(bundle.findEntries("plans", "*.alidade", true)).stream()
                .map(url -> Arguments.of(Named.of(url.getPath(), url)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void nothingInItIsUnknownOrImpossible(URL url) throws IOException {
        Plan plan = plan(url);
        Contributions installed = InstalledContributions.read();
        assertEquals(List.of(), PlanValidator.validate(plan, installed));
        Expansion expansion = Expansion.of(plan, installed);
        assertFalse(expansion.trainings().isEmpty());
        assertEquals(List.of(), expansion.trainings().stream().flatMap(InstalledPlansTest::obstacles).toList());
    }

    private Plan plan(URL url) throws IOException {
        Path file = folder.resolve("plan.alidade");
        try (InputStream in = url.openStream()) {
            Files.copy(in, file);
        }
        return PlanFiles.load(file);
    }

    private static Stream<Obstacle> obstacles(PlannedTraining training) {
        return Stream.concat(training.obstacle().stream(),
                training.probes().stream().map(PlannedProbe::obstacle).flatMap(Optional::stream));
    }
}
