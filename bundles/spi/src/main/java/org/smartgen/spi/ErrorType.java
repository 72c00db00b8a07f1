package org.smartgen.spi;

/** Who must act on an error. More types may be added: switch with a default. */
public enum ErrorType {
    /** The caller: never retried, nothing charged, logged at debug. */
    USER,
    /** Nobody, or the operator soon: capacity, a limit, a missing part; the caller may retry; logged at info. */
    RESOURCES,
    /** The author of a generator: a queued job is retried once; logged at warn with the generator's name. */
    PLUGIN,
    /** Us: a queued job is retried; logged at error with the stack trace. */
    INTERNAL
}
