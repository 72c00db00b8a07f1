package org.smartgen.language;

/**
 * The languages of a prompt; mostly the same.
 *
 * @param instruction of the words that ask ("draw a bar chart"), as a BCP 47 tag; {@code und} when nothing tells
 * @param content of what shall be shown: labels, quoted words, data
 */
public record PromptLanguages(String instruction, String content) {}
