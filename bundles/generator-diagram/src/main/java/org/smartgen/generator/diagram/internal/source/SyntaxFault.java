package org.smartgen.generator.diagram.internal.source;

import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** What is wrong in pasted text, and where. */
final class SyntaxFault {
    private SyntaxFault() {}

    /** @param line from 1; @param column from 1 */
    static GenerationException at(String language, int line, int column, String what) {
        return new GenerationException(
                        ErrorCode.VALIDATION_FAILED,
                        language + ", line " + line + ", column " + column + ": " + what + ".")
                .param("prompt");
    }
}
