package org.smartgen.core.internal.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.api.routing.GeneratorCatalogue;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.core.internal.CoreConfig;
import org.smartgen.spi.Generator;

/**
 * The whiteboard of generators as they declare themselves: service properties and references, never a generator that is kept. One that
 * left a moment ago is remembered, so that a hot update neither changes a decision nor answers 503.
 */
@Component(
        service = {Catalogue.class, GeneratorCatalogue.class, HealthSource.class},
        configurationPid = CoreConfig.PID,
        immediate = true)
@Designate(ocd = CoreConfig.class)
public final class Catalogue implements GeneratorCatalogue, HealthSource {
    /** How long one that left is remembered. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private record Entry(Declared declared, GeneratorAccess access) {}

    private record Departed(Declared declared, long at) {}

    private final CatalogueRules rules;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final Map<Object, Finding> rejected = new LinkedHashMap<>();
    private final Map<String, Departed> departed = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Catalogue(CoreConfig config) {
        this(CatalogueRules.of(config), System::nanoTime);
    }

    Catalogue(CatalogueRules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    @Reference(
            service = Generator.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            updated = "updatedGenerator",
            unbind = "unbindGenerator")
    void bindGenerator(ComponentServiceObjects<Generator> services, Map<String, Object> properties) {
        var bundle = services.getServiceReference().getBundle();
        var id = new GeneratorId(bundle.getSymbolicName(), bundle.getVersion().toString());
        arrive(
                services.getServiceReference(),
                id,
                properties,
                () -> ExampleFile.of(bundle),
                () -> SpecFiles.of(bundle),
                new ServiceAccess(services));
    }

    void updatedGenerator(ComponentServiceObjects<Generator> services, Map<String, Object> properties) {
        depart(services.getServiceReference());
        bindGenerator(services, properties);
    }

    void unbindGenerator(ComponentServiceObjects<Generator> services) {
        depart(services.getServiceReference());
    }

    /** Where a bundle's further examples come from. */
    @FunctionalInterface
    interface Examples {
        ExampleFile read();
    }

    /** Where the schemas of a bundle's specs come from. */
    @FunctionalInterface
    interface Specs {
        SpecFiles read();
    }

    /** @param key the same for the departure */
    void arrive(
            Object key,
            GeneratorId id,
            Map<String, Object> properties,
            Examples examples,
            Specs specs,
            GeneratorAccess access) {
        try {
            Declared declared = new Declaration(id, properties, rules).read(examples.read(), specs.read());
            enter(key, new Entry(declared, access));
            listeners.forEach(Runnable::run);
            LOG.info("generator {} serves {}", id, declared.intent());
        } catch (IllegalArgumentException e) {
            LOG.warn("generator {} was refused: {}", id, e.getMessage());
            lock.lock();
            try {
                rejected.put(key, new Finding("generator/" + id, Level.WARN, "refused: " + e.getMessage()));
            } finally {
                lock.unlock();
            }
        }
    }

    private void enter(Object key, Entry entry) {
        lock.lock();
        try {
            entries.put(key, entry);
            departed.remove(entry.declared().intent());
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void depart(Object key) {
        lock.lock();
        try {
            rejected.remove(key);
            Entry left = entries.remove(key);
            if (left != null && !serving(Set.of()).containsKey(left.declared().intent())) {
                departed.put(left.declared().intent(), new Departed(left.declared(), nanos.getAsLong()));
            }
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Entry> serving(Set<Declared> gone) {
        Map<String, Entry> serving = new TreeMap<>();
        entries.values().stream()
                .filter(entry -> !gone.contains(entry.declared()))
                .sorted(Comparator.comparing(Entry::declared, Declared.PREFERENCE))
                .forEach(entry -> serving.putIfAbsent(entry.declared().intent(), entry));
        return serving;
    }

    @Override
    public List<GeneratorInfo> generators() {
        lock.lock();
        try {
            return serving(Set.of()).values().stream()
                    .map(entry -> entry.declared().info())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> specs() {
        return drawable().keySet().stream().map(SpecName::toString).toList();
    }

    @Override
    public Optional<String> schema(String name) {
        NavigableMap<SpecName, Declared> drawable = drawable();
        return drawable.descendingMap().entrySet().stream()
                .filter(e ->
                        e.getKey().toString().equals(name) || e.getKey().kind().equals(name))
                .findFirst()
                .flatMap(e -> e.getValue().specs().schema(e.getKey()));
    }

    /** Who draws a spec of that name. */
    public Optional<Declared> drawing(SpecName name) {
        return Optional.ofNullable(drawable().get(name));
    }

    private NavigableMap<SpecName, Declared> drawable() {
        lock.lock();
        try {
            NavigableMap<SpecName, Declared> drawable = new TreeMap<>();
            for (Entry entry : serving(Set.of()).values()) {
                entry.declared().specs().names().forEach(name -> drawable.putIfAbsent(name, entry.declared()));
            }
            return drawable;
        } finally {
            lock.unlock();
        }
    }

    /** @param arrived called briefly after each arrival, until it is taken back */
    public void listen(Runnable arrived) {
        listeners.add(arrived);
    }

    public void forget(Runnable arrived) {
        listeners.remove(arrived);
    }

    /** Those that serve and those that left a moment ago, one per intent. */
    public List<Declared> declared() {
        lock.lock();
        try {
            departed.values().removeIf(gone -> nanos.getAsLong() - gone.at() >= MEMORY.toNanos());
            List<Declared> all = new ArrayList<>();
            serving(Set.of()).values().forEach(entry -> all.add(entry.declared()));
            departed.values().forEach(gone -> all.add(gone.declared()));
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The generator of an intent; when one left a moment ago, waits for the next to come.
     *
     * @param gone those that were found to have left before the catalogue knew
     */
    public Optional<Declared> await(String intent, Set<Declared> gone, Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (true) {
                Entry entry = serving(gone).get(intent);
                boolean worthWaiting = leftJustNow(intent) || !gone.isEmpty();
                if (entry != null || left <= 0 || !worthWaiting) {
                    return Optional.ofNullable(entry).map(Entry::declared);
                }
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean leftJustNow(String intent) {
        Departed former = departed.get(intent);
        return former != null && nanos.getAsLong() - former.at() < MEMORY.toNanos();
    }

    /**
     * Calls the generator, fetched for this call only.
     *
     * @return empty when it has gone
     */
    public <T> Optional<T> call(Declared declared, Function<Generator, T> use) {
        GeneratorAccess access = access(declared);
        if (access == null) {
            return Optional.empty();
        }
        Generator generator = access.take();
        if (generator == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(generator));
        } finally {
            access.giveBack(generator);
        }
    }

    private @Nullable GeneratorAccess access(Declared declared) {
        lock.lock();
        try {
            return entries.values().stream()
                    .filter(entry -> entry.declared() == declared)
                    .map(Entry::access)
                    .findFirst()
                    .orElse(null);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Finding> health() {
        lock.lock();
        try {
            return List.copyOf(rejected.values());
        } finally {
            lock.unlock();
        }
    }
}
