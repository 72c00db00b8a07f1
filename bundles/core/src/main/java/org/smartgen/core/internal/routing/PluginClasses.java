package org.smartgen.core.internal.routing;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.smartgen.api.Background;
import org.smartgen.core.internal.catalogue.Declared;

/** The classes of the plug-ins that are installed: fitted in the background to one encoder, dropped when their plug-in goes. */
final class PluginClasses {
    private final EncoderAccess encoder;
    private final Trained trained;
    private final Predicate<String> isCommon;
    private final Background background;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Declared, PluginClass> fitted = new IdentityHashMap<>();
    private final Set<Declared> pending = new HashSet<>();

    PluginClasses(EncoderAccess encoder, Trained trained, Predicate<String> isCommon, Background background) {
        this.encoder = encoder;
        this.trained = trained;
        this.isCommon = isCommon;
        this.background = background;
    }

    /** Fits what is new, forgets what has gone. */
    void follow(List<Declared> plugins) {
        for (Declared plugin : news(plugins)) {
            if (!background.run("fit " + plugin.intent(), () -> fit(plugin))) {
                done(plugin, Optional.empty());
            }
        }
    }

    private List<Declared> news(List<Declared> plugins) {
        lock.lock();
        try {
            fitted.keySet().removeIf(known -> plugins.stream().noneMatch(plugin -> plugin == known));
            return plugins.stream()
                    .filter(plugin -> !fitted.containsKey(plugin) && pending.add(plugin))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void fit(Declared plugin) {
        Optional<PluginClass> made = Optional.empty();
        try {
            made = PluginClass.fit(plugin, isCommon, encoder, trained);
        } finally {
            done(plugin, made);
        }
    }

    private void done(Declared plugin, Optional<PluginClass> made) {
        lock.lock();
        try {
            pending.remove(plugin);
            made.ifPresent(it -> fitted.put(plugin, it));
        } finally {
            lock.unlock();
        }
    }

    /** Empty until it is fitted. */
    Optional<PluginClass> of(Declared plugin) {
        lock.lock();
        try {
            return Optional.ofNullable(fitted.get(plugin));
        } finally {
            lock.unlock();
        }
    }
}
