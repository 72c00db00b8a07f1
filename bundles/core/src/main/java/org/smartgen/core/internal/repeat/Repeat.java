package org.smartgen.core.internal.repeat;

/** What an idempotency key stands for when a request comes with it. */
public sealed interface Repeat {

    /**
     * The request is the first, or the one before it was given up.
     *
     * @param owner tells this attempt from one that takes over when its lease has passed
     */
    record First(String scope, String key, String owner) implements Repeat {}

    /** The request was answered before. */
    record Done(String scope, String key, String generationId, String reply) implements Repeat {}
}
