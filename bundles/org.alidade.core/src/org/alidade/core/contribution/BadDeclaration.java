package org.alidade.core.contribution;

/** Ends the reading of one declaration; becomes a {@link Problem}. */
final class BadDeclaration extends Exception {

    private static final long serialVersionUID = 1L;

    private final String attribute;

    BadDeclaration(String attribute, String finding) {
        super(finding);
        this.attribute = attribute;
    }

    /** Where in the declaration; empty for the whole. */
    String attribute() {
        return attribute;
    }

    /** The same problem, found inside a nested element. */
    BadDeclaration within(String element) {
        return new BadDeclaration(element + (attribute.isEmpty() ? "" : "/" + attribute), getMessage());
    }
}
