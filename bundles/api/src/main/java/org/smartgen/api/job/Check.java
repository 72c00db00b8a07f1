package org.smartgen.api.job;

import java.util.List;

/** The outcome of one check of a finished picture. */
public record Check(Status status, List<Finding> findings) {
    /** Written in lower case in JSON. */
    public enum Status {
        PASS,
        WARN,
        FAIL,
        NOT_APPLICABLE
    }

    /**
     * @param element id in the SVG, or empty
     * @param pointer JSON pointer into the spec, or empty
     * @param expected what should stand there, or empty
     * @param found what stands there, or empty
     */
    public record Finding(String message, String element, String pointer, String expected, String found) {}

    public static final Check NOT_APPLICABLE = new Check(Status.NOT_APPLICABLE, List.of());

    public Check {
        findings = List.copyOf(findings);
    }
}
