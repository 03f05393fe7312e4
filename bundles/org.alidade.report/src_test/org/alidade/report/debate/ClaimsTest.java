package org.alidade.report.debate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.alidade.report.debate.Claim.Relation;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.Interval.Method;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static Claim claim(String id) {
        return Claims.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyClaimHasAnIdOfItsOwnASourceAndAJustification() {
        List<Claim> claims = Claims.all();
        assertEquals(claims.size(), claims.stream().map(Claim::id).distinct().count());
        for (Claim claim : claims) {
            assertFalse(claim.source().isBlank() || claim.justification().isBlank() || claim.sentence().isBlank(),
                    claim.id());
        }
    }

    @Test
    void rulesAreReadable() {
        assertEquals("mean of gradient: tau < 0.5", claim("gradientWeak").rule());
        assertEquals("without context less with: mean of gradient: tau > 0", claim("encoderBlurs").rule());
        assertEquals("mean of uniformbaseline: correct [model=base] - uniformbaseline: correct [model=uniform] < 0.01",
                claim("attentionNotNeeded").rule());
    }

    /** As the justification says: half of the weight on tokens that had none. */
    @Test
    void theThresholdOfAdversariesIsTheDivergenceOfHalfTheWeight() {
        double half = .5 * Math.log(4 / 3.0) + .25 * Math.log(2 / 3.0) + .25 * Math.log(2);
        assertEquals(half, claim("adversaryExists").threshold(), 5e-5);
    }

    @Test
    void anIntervalDecidesByItsEnds() {
        Claim below = claim("gradientWeak");
        assertEquals(Relation.BELOW, below.relation());
        assertEquals(Verdict.SUPPORTED, below.decide(new Interval(.1, .49, .95, Method.SEEDS)));
        assertEquals(Verdict.NOT_SUPPORTED, below.decide(new Interval(.51, .6, .95, Method.SEEDS)));
        assertEquals(Verdict.UNDECIDED, below.decide(new Interval(.49, .5, .95, Method.SEEDS)));
        Claim above = claim("adversaryExists");
        assertEquals(Verdict.SUPPORTED, above.decide(new Interval(.3, .4, .95, Method.SEEDS)));
        assertEquals(Verdict.NOT_SUPPORTED, above.decide(new Interval(.1, .2, .95, Method.SEEDS)));
    }
}
