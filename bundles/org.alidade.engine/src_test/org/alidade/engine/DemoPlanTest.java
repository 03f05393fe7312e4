package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    @Test
    void itComparesTwoEncodersWithTwoSeedsByThreeProbes() throws IOException {
        Plan plan = DemoPlan.read();
        assertEquals(2, plan.getEncoders().size());
        assertEquals(2, plan.getSeeds().size());
        assertEquals(3, plan.getProbes().size());
    }

    @Test
    void everyReaderGetsAPlanOfItsOwn() throws IOException {
        DemoPlan.read().getSeeds().clear();
        assertTrue(DemoPlan.read().getSeeds().contains(1L));
    }
}
