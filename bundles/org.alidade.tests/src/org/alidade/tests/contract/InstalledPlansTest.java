package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.Obstacle;
import org.alidade.engine.PlannedProbe;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.ShippedPlan;
import org.alidade.engine.ShippedPlans;
import org.alidade.plan.PlanValidator;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the papers' experiments can run with what is installed. */
class InstalledPlansTest {

    static Stream<Arguments> plans() {
        return ShippedPlans.of(InstalledContributions.read()).stream()
                .map(plan -> Arguments.of(Named.of(plan.path(), plan)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void nothingInItIsUnknownOrImpossible(ShippedPlan shipped) throws IOException {
        Plan plan = shipped.read();
        Contributions installed = InstalledContributions.read();
        assertEquals(List.of(), PlanValidator.validate(plan, installed));
        Expansion expansion = Expansion.of(plan, installed);
        assertFalse(expansion.trainings().isEmpty());
        assertEquals(List.of(), expansion.trainings().stream().flatMap(InstalledPlansTest::obstacles).toList());
    }

    private static Stream<Obstacle> obstacles(PlannedTraining training) {
        return Stream.concat(training.obstacle().stream(),
                training.probes().stream().map(PlannedProbe::obstacle).flatMap(Optional::stream));
    }
}
