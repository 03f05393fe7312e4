package org.alidade.core.contribution;

import java.util.Objects;

/**
 * What is wrong with a contribution, for the one who must mend it.
 *
 * @param kind        of the contribution
 * @param id          of the contribution; empty if it has none
 * @param bundle      that contributes it, with version
 * @param attribute   where in its declaration: {@code minimum}, {@code column 'tau'/type}
 * @param finding     what was found and expected: {@code is "ten", expected an integer >= 1}
 * @param consequence what follows
 */
public record Problem(ContributionKind kind, String id, String bundle, String attribute, String finding,
        String consequence) {

    /** What follows from most problems. */
    public static final String NOT_OFFERED = "it is not offered, others are unaffected";

    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(consequence, "consequence");
    }

    /**
     * One line: {@code Probe 'x.tau' from x 1.0.0: attribute 'cost' is "..", expected ..; it is not offered, ...}, or
     * {@code ...: column 'tau'/type is "..", expected ..; ...}.
     */
    public String message() {
        return kind.label() + (id.isEmpty() ? " without id" : " '" + id + "'") + " from " + bundle + ": "
                + place() + finding + "; " + consequence;
    }

    private String place() {
        if (attribute.isEmpty()) {
            return "";
        }
        boolean ofTheElement = attribute.chars().allMatch(Character::isLetter);
        return ofTheElement ? "attribute '" + attribute + "' " : attribute + " ";
    }
}
