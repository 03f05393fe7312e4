package org.alidade.report.debate;

/** What measurements say of a claim. */
public enum Verdict {
    /** The whole interval lies where the claim holds. */
    SUPPORTED("supported"),
    /** The whole interval lies where the claim does not hold. */
    NOT_SUPPORTED("not supported"),
    /** The interval crosses the threshold, or there are too few seeds for one. */
    UNDECIDED("undecided");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
