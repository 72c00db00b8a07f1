package org.smartgen.job.internal.generator;

import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.Generator;

/** A generator for the length of one call. While it is open, the generator's bundle is not let go (within limits). */
public final class Lease implements AutoCloseable {
    private final Generators owner;
    private final Offer offer;
    private final Generator generator;
    private final boolean exact;

    Lease(Generators owner, Offer offer, Generator generator, boolean exact) {
        this.owner = owner;
        this.offer = offer;
        this.generator = generator;
        this.exact = exact;
    }

    public Generator generator() {
        return generator;
    }

    public GeneratorId id() {
        return offer.key().id();
    }

    /** False when another version stands in for the one that was asked for. */
    public boolean isExact() {
        return exact;
    }

    @Override
    public void close() {
        owner.giveBack(offer, generator);
    }
}
