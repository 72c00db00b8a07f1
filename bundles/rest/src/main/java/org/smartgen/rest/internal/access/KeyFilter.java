package org.smartgen.rest.internal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.account.Caller;
import org.smartgen.spi.GenerationException;

/** Lets callers in to a resource. */
public final class KeyFilter implements ContainerRequestFilter {
    private static final String CALLER = "smartgen.caller";
    private static final int MOST_READ = 1 << 16;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(KeyFilter.class);

    private final Gate gate;

    KeyFilter(Gate gate) {
        this.gate = gate;
    }

    /** Who was let in. */
    public static Caller caller(ContainerRequestContext request) {
        return (Caller) request.getProperty(CALLER);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            Gate.Admitted admitted = gate.admit(
                    request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString("X-API-Key"));
            admitted.allowance().keepIn(request);
            request.setProperty(CALLER, admitted.caller());
        } catch (GenerationException e) {
            gate.exhausted(e).ifPresent(allowance -> allowance.keepIn(request));
            readRest(request);
            throw e;
        }
    }

    /** A connection whose request was not read to its end is closed, and the client's next request on it is lost. */
    private static void readRest(ContainerRequestContext request) {
        try (InputStream rest = request.getEntityStream()) {
            byte[] buffer = new byte[8192];
            long end = System.nanoTime() + PATIENCE_NANOS;
            int read = 0;
            for (int count = 0; count >= 0 && read < MOST_READ && System.nanoTime() < end; read += count) {
                count = rest.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("a refused request was not read to its end", e);
        }
    }
}
