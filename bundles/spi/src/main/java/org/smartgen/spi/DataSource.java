package org.smartgen.spi;

/** Where the values of a picture come from. */
public enum DataSource {
    /** From the prompt. */
    PROMPT,
    /** From rows attached to the request. */
    ATTACHED,
    /** Made up in the spirit of the prompt, and marked so in the picture. */
    ILLUSTRATIVE
}
