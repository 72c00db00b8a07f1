package org.smartgen.render;

/**
 * An icon that shows what words say.
 *
 * @param score 0 to 1; from 0.8 on it shows what most of the words say, below 0.5 only something beside it
 */
public record IconMatch(Icon icon, double score) {}
