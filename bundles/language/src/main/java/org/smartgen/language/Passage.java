package org.smartgen.language;

/**
 * Words of a text.
 *
 * @param start where they begin in the text
 * @param end behind their last character
 */
public record Passage(String text, int start, int end) {}
