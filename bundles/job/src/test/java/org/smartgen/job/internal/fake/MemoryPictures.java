package org.smartgen.job.internal.fake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.smartgen.api.picture.PictureStore;

/** Pictures by name. */
public final class MemoryPictures implements PictureStore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    @Override
    public Stored put(byte[] bytes, String extension) {
        String name = UUID.randomUUID() + "." + extension;
        last.incrementAndGet();
        kept.put(name, bytes);
        return new Stored(name, bytes.length, "00");
    }

    @Override
    public Optional<Path> find(String name) {
        return kept.containsKey(name) ? Optional.of(Path.of(name)) : Optional.empty();
    }

    @Override
    public void delete(String name) {
        kept.remove(name);
    }

    @Override
    public Stream<String> writtenBefore(Instant time) {
        return List.copyOf(kept.keySet()).stream();
    }

    @Override
    public void requireSpace() {}

    public int count() {
        return kept.size();
    }

    /** How many were ever put. */
    public int puts() {
        return last.get();
    }
}
