package org.smartgen.language;

import org.smartgen.spi.DataTable;

/**
 * A table pasted into a text.
 *
 * @param table its cells, as they stand
 * @param start where it begins in the text
 * @param end behind its last character
 */
public record FoundTable(DataTable table, int start, int end) {}
