package org.smartgen.job.internal.call;

/**
 * How far a call is.
 *
 * @param fraction 0 to 1
 * @param stage at most 80 characters
 */
public record Progress(double fraction, String stage) {
    public static final Progress NONE = new Progress(0, "");
    private static final int STAGE_LENGTH = 80;

    /** Never falls. */
    Progress advance(double wanted, String said) {
        double bounded = Double.isNaN(wanted) ? 0 : Math.min(1, Math.max(0, wanted));
        String cut = said.length() <= STAGE_LENGTH ? said : said.substring(0, STAGE_LENGTH);
        return new Progress(Math.max(fraction, bounded), cut);
    }
}
