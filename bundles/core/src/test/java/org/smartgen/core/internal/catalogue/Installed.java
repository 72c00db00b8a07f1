package org.smartgen.core.internal.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;

/** A catalogue without a framework: generators are installed and removed by hand, and time passes by hand. */
public final class Installed {
    /** A generator that core must never ask to draw. */
    public static class NeverDrawn implements Generator {
        @Override
        public final GenerationResult generate(GenerationRequest request, GenerationContext context) {
            throw new AssertionError("core never draws");
        }
    }

    public final AtomicLong nanos = new AtomicLong();
    public final AtomicInteger inUse = new AtomicInteger();
    public final Catalogue catalogue;
    private int nextService = 1;

    public Installed() {
        this(Map.of());
    }

    public Installed(Map<String, org.smartgen.api.account.Credits> prices) {
        catalogue = new Catalogue(
                new CatalogueRules(List.of("org.smartgen.generator.*", "com.acme.smart"), prices), nanos::get);
    }

    public static Map<String, Object> properties(String intent) {
        return new HashMap<>(Map.of("smartgen.intent", intent, "smartgen.title", "Title of " + intent));
    }

    public Object install(String intent) {
        return install(intent, new NeverDrawn());
    }

    public Object install(String intent, Generator generator) {
        return install("org.smartgen.generator." + intent.replace('-', '.'), "1.0.0", properties(intent), generator);
    }

    /** @param generator null for one that has gone before the catalogue knows */
    public Object install(
            String bundle, String version, Map<String, Object> properties, @Nullable Generator generator) {
        return arrive(bundle, version, properties, generator, SpecFiles.NONE);
    }

    private Object arrive(
            String bundle,
            String version,
            Map<String, Object> properties,
            @Nullable Generator generator,
            SpecFiles specs) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("service.id", (long) nextService++);
        Object key = new Object();
        GeneratorAccess access = new GeneratorAccess() {
            @Override
            public @Nullable Generator take() {
                if (generator != null) {
                    inUse.incrementAndGet();
                }
                return generator;
            }

            @Override
            public void giveBack(Generator used) {
                inUse.decrementAndGet();
            }
        };
        catalogue.arrive(key, new GeneratorId(bundle, version), all, () -> ExampleFile.NONE, () -> specs, access);
        return key;
    }

    /** One that also draws specs of that kind, version 1. */
    public Object installDrawing(String intent, String kind, Generator generator) {
        return arrive(
                "org.smartgen.generator." + kind,
                "1.0.0",
                properties(intent),
                generator,
                SpecFiles.of(Map.of(new SpecName(kind, 1), "{\"title\":\"" + kind + "\"}")));
    }

    public void remove(Object key) {
        catalogue.depart(key);
    }

    /** Lets the catalogue forget what has left. */
    public void passMemory() {
        nanos.addAndGet(Catalogue.MEMORY.toNanos());
    }

    /** A plug-in for haiku cards. */
    public Object installHaiku() {
        Map<String, Object> properties = properties("acme-haiku");
        properties.put("smartgen.title", "Haiku card");
        properties.put("smartgen.examples", new String[] {
            "a card with a haiku about rain",
            "three-line poem poster",
            "put this haiku on a card",
            "ein Haiku auf einer Karte"
        });
        properties.put("smartgen.counterExamples", new String[] {"bar chart of poems sold per year"});
        return install("com.acme.haiku", "1.0.0", properties, new NeverDrawn());
    }
}
