package org.smartgen.job.internal.generator;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.Generator;

/** A generator on a whiteboard, as a bundle would put it there. */
public final class Installed {
    private final Generators board;
    private final GeneratorKey key;
    private final AtomicInteger out = new AtomicInteger();

    private Installed(Generators board, GeneratorKey key) {
        this.board = board;
        this.key = key;
    }

    public static Installed on(Generators board, GeneratorId id, String intent, @Nullable Generator generator) {
        var installed = new Installed(board, GeneratorKey.of(id, intent));
        board.arrive(installed.key, installed.source(generator));
        return installed;
    }

    private GeneratorSource source(@Nullable Generator generator) {
        return new GeneratorSource() {
            @Override
            public @Nullable Generator take() {
                if (generator != null) {
                    out.incrementAndGet();
                }
                return generator;
            }

            @Override
            public void giveBack(Generator given) {
                out.decrementAndGet();
            }
        };
    }

    /** Blocks like the departure of a service. */
    public void remove() {
        board.depart(key);
    }

    /** How often the service object is held at the moment. */
    public int held() {
        return out.get();
    }
}
