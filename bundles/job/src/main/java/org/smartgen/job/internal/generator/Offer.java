package org.smartgen.job.internal.generator;

/** One generator service while it is there. Its state is guarded by the lock of {@link Generators}. */
final class Offer {
    private final GeneratorKey key;
    private final GeneratorSource source;
    private int leases;
    private boolean leaving;

    Offer(GeneratorKey key, GeneratorSource source) {
        this.key = key;
        this.source = source;
    }

    GeneratorKey key() {
        return key;
    }

    GeneratorSource source() {
        return source;
    }

    int leases() {
        return leases;
    }

    void lend() {
        leases++;
    }

    void takeBack() {
        leases--;
    }

    boolean isLeaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }
}
