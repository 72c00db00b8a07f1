package org.smartgen.language.intent;

import java.util.List;

/** Names of the five intents that always exist. */
public final class SmartIntents {
    public static final String INFOGRAPHIC = "smart-infographic";
    public static final String CHART = "smart-chart";
    public static final String DIAGRAM = "smart-diagram";
    public static final String LOGO = "smart-logo";
    public static final String STANDARD = "smart-standard";

    public static final List<String> ALL = List.of(INFOGRAPHIC, CHART, DIAGRAM, LOGO, STANDARD);

    private SmartIntents() {}
}
