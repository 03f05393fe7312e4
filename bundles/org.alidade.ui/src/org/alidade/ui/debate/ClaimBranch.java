package org.alidade.ui.debate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.report.debate.Claim;
import org.alidade.report.debate.ClaimVerdict;
import org.alidade.report.debate.Verdict;

/**
 * A claim with what was decided for each configuration.
 *
 * @param claim    which
 * @param verdicts one or more
 */
record ClaimBranch(Claim claim, List<ClaimVerdict> verdicts) {

    ClaimBranch {
        Objects.requireNonNull(claim, "claim");
        verdicts = List.copyOf(verdicts);
    }

    /** Verdicts by their claims, both in the order given. */
    static List<ClaimBranch> of(List<ClaimVerdict> verdicts) {
        Map<Claim, List<ClaimVerdict>> byClaim = new LinkedHashMap<>();
        verdicts.forEach(one -> byClaim.computeIfAbsent(one.claim(), claim -> new ArrayList<>()).add(one));
        return byClaim.entrySet().stream().map(entry -> new ClaimBranch(entry.getKey(), entry.getValue())).toList();
    }

    /** How many verdicts there are of each kind. */
    String counted() {
        return Stream.of(Verdict.values())
                .map(kind -> Map.entry(kind, verdicts.stream().filter(one -> one.verdict() == kind).count()))
                .filter(count -> count.getValue() > 0).map(count -> count.getValue() + " " + count.getKey().text())
                .collect(Collectors.joining(", "));
    }
}
