package org.smartgen.language;

import java.util.List;
import org.smartgen.language.internal.StepReader;

/** Finds the steps of time that a text speaks of without giving values for them: "Q1 to Q4", "monthly", "over the last five years". */
public final class TimeSteps {
    private TimeSteps() {}

    /**
     * The names of the steps in order, at most 60: those of the text where it names them, else names in its language ("Jan" to "Dec" of
     * "monthly", "Week 1" to "Week 6" of "the last six weeks").
     *
     * @param language BCP 47 tag of the text, {@code und} when not known
     * @return empty when the text speaks of no time, or of a single date only
     */
    public static List<String> read(String text, String language) {
        return new StepReader(text, language).read();
    }
}
