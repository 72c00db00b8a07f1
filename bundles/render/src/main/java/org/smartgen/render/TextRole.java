package org.smartgen.render;

/** What a text is for; the theme gives each role its size, weight and colour. */
public enum TextRole {
    TITLE,
    SUBTITLE,
    HEADING,
    BODY,
    LABEL,
    /** A number that is to be read first, such as a KPI. */
    FIGURE,
    CAPTION,
    /** Axis ticks: the only text that may be smaller than the minimum of {@link TextFit#minimumSize}. */
    TICK
}
