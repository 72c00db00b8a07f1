package org.smartgen.job.internal.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Generator;

/**
 * The whiteboard of generators. A service that goes is drained: it gets no new calls, and its departure waits for those in flight,
 * so that the class loader of an updated bundle lives until they end. Across the gap of an update a call waits for the new version.
 */
@Component(service = Generators.class)
public final class Generators {
    private static final Logger LOG = LoggerFactory.getLogger(Generators.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Offer> offers = new ArrayList<>();
    private final Duration drain;
    private final Duration gap;

    @Activate
    public Generators() {
        this(PATIENCE, PATIENCE);
    }

    /**
     * @param drain how long a departure waits for calls in flight
     * @param gap how long a call waits for a generator to come back
     */
    public Generators(Duration drain, Duration gap) {
        this.drain = drain;
        this.gap = gap;
    }

    @Reference(
            service = Generator.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindGenerator(ComponentServiceObjects<Generator> services, Map<String, Object> properties) {
        arrive(key(services, properties), new ServiceSource(services));
    }

    void unbindGenerator(ComponentServiceObjects<Generator> services, Map<String, Object> properties) {
        depart(key(services, properties));
    }

    private static GeneratorKey key(ComponentServiceObjects<Generator> services, Map<String, Object> properties) {
        var bundle = services.getServiceReference().getBundle();
        return GeneratorKey.of(bundle.getSymbolicName(), bundle.getVersion(), properties);
    }

    void arrive(GeneratorKey key, GeneratorSource source) {
        lock.lock();
        try {
            offers.add(new Offer(key, source));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the calls in flight, up to the limit. */
    void depart(GeneratorKey key) {
        int left = 0;
        lock.lock();
        try {
            Optional<Offer> leaving = offers.stream()
                    .filter(o -> !o.isLeaving() && o.key().equals(key))
                    .findFirst();
            if (leaving.isPresent()) {
                leaving.get().leave();
                left = awaitReturn(leaving.get());
                offers.remove(leaving.get());
            }
        } finally {
            lock.unlock();
        }
        if (left > 0) {
            LOG.warn("generator {} left with {} calls still in it", key.id(), left);
        }
    }

    private int awaitReturn(Offer offer) {
        long nanos = drain.toNanos();
        try {
            while (offer.leases() > 0 && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return offer.leases();
    }

    /**
     * The very version that was asked for, else the newest of the same major version.
     *
     * @throws GenerationException generator_unavailable when none came in time
     */
    public Lease acquire(GeneratorId id, String intent) {
        GeneratorKey wanted = GeneratorKey.of(id, intent);
        Set<Offer> dead = new HashSet<>();
        long end = System.nanoTime() + gap.toNanos();
        while (true) {
            Offer offer = lend(wanted, dead, end);
            Generator generator = take(offer);
            if (generator != null) {
                return new Lease(this, offer, generator, offer.key().equals(wanted));
            }
            dead.add(offer);
            returned(offer);
        }
    }

    /** Names of the bundles that serve at this moment. */
    public Set<String> names() {
        lock.lock();
        try {
            return offers.stream()
                    .filter(offer -> !offer.isLeaving())
                    .map(offer -> offer.key().name())
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        } finally {
            lock.unlock();
        }
    }

    private Offer lend(GeneratorKey wanted, Set<Offer> dead, long end) {
        lock.lock();
        try {
            while (true) {
                Optional<Offer> best = best(wanted, dead);
                if (best.isPresent()) {
                    best.get().lend();
                    return best.get();
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw unavailable(wanted);
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(wanted);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Offer> best(GeneratorKey wanted, Set<Offer> dead) {
        return offers.stream()
                .filter(o -> !o.isLeaving() && !dead.contains(o) && o.key().replaces(wanted))
                .max(Comparator.comparing((Offer o) -> o.key().equals(wanted))
                        .thenComparing(o -> o.key().version()));
    }

    private static GenerationException unavailable(GeneratorKey wanted) {
        return new GenerationException(
                        ErrorCode.GENERATOR_UNAVAILABLE,
                        "The generator for the intent " + wanted.intent() + " is not installed at the moment.")
                .retryAfter(PATIENCE);
    }

    private static @Nullable Generator take(Offer offer) {
        try {
            return offer.source().take();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("generator {} could not be started", offer.key().id(), e);
            return null;
        }
    }

    void giveBack(Offer offer, Generator generator) {
        try {
            offer.source().giveBack(generator);
        } catch (RuntimeException e) {
            LOG.debug("generator {} was gone when its call ended", offer.key().id(), e);
        } finally {
            returned(offer);
        }
    }

    private void returned(Offer offer) {
        lock.lock();
        try {
            offer.takeBack();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
