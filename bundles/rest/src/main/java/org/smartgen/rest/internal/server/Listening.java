package org.smartgen.rest.internal.server;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.annotation.bundle.Capability;

/** A service that is there while the API listens. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.smartgen.rest.internal.server.Listening")
public final class Listening {
    private final URI address;
    private final Consumer<Supplier<String>> board;
    private final AtomicBoolean announced = new AtomicBoolean();

    Listening(URI address, Consumer<Supplier<String>> board) {
        this.address = address;
        this.board = board;
    }

    URI address() {
        return address;
    }

    /** Later calls do nothing: a part of the platform that was updated is no second opening. */
    void announce(Supplier<String> banner) {
        if (!announced.getAndSet(true)) {
            board.accept(banner);
        }
    }
}
