package org.smartgen.render.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers results of a pure function; forgets all when full, which costs no lock on the way of a hit. Thread-safe. */
final class BoundedCache<K, V> {
    private final int most;
    private final ConcurrentHashMap<K, V> entries = new ConcurrentHashMap<>();

    BoundedCache(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> make) {
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V made = make.apply(key);
        if (entries.size() >= most) {
            entries.clear();
        }
        entries.put(key, made);
        return made;
    }

    int size() {
        return entries.size();
    }
}
