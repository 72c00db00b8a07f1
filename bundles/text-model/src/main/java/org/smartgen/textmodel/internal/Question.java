package org.smartgen.textmodel.internal;

/** @param input not to be trusted */
record Question(String instruction, String input, String schema) {}
