package org.smartgen.language;

/** A name with what is said of it: "Founded: 1999", "colour = blue", "Lead – Ann". */
public record KeyValue(Passage key, Passage value) {}
