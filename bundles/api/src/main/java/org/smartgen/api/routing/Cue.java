package org.smartgen.api.routing;

/**
 * One reason for an intent.
 *
 * @param text the words of the prompt, or what was seen in it, such as "Markdown table"
 * @param weight how much it counts for the intent; negative: against it
 */
public record Cue(String intent, Evidence evidence, String text, double weight) {}
