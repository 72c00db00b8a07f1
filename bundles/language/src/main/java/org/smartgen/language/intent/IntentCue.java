package org.smartgen.language.intent;

/**
 * One reason for an intent.
 *
 * @param structural true for the form of the text (a table, Mermaid), false for its words
 * @param text the words found, or the name of the form, such as "Markdown table"
 * @param weight what it adds to the intent's vote; negative: against it
 */
public record IntentCue(String intent, boolean structural, String text, double weight) {}
