package org.smartgen.spi;

/** How a request reaches its answer. More lanes may be added: switch with a default. */
public enum Lane {
    /** Runs on the CPU within the request; the reply says {@code completed}. */
    INSTANT,
    /** Waits for a worker; the reply says {@code queued} and the job is polled. */
    QUEUED
}
