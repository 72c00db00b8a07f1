package org.smartgen.rest.internal.server;

import java.io.IOException;
import java.util.Deque;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.RestConfig;
import org.smartgen.rest.internal.Settings;

/**
 * Keeps the API listening for as long as the bundle runs. It listens before the platform is complete, so that health can be asked
 * for; a port that is taken is a health finding and one line in the log, not a stack trace.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = RestConfig.PID)
@Designate(ocd = RestConfig.class)
public final class RestServer {
    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
    private static final String BANNER = "smartgen.banner";
    private static final String FAILURE = "smartgen.failure";

    private final BundleContext context;
    private final Deque<ServiceRegistration<?>> published = new ConcurrentLinkedDeque<>();
    private final @Nullable WebServer server;

    @Activate
    public RestServer(BundleContext context, RestConfig config, @Reference Platform platform) {
        this.context = context;
        long began = System.nanoTime();
        WebServer started = null;
        try {
            JerseyRegistry.start();
            started = WebServer.start(Settings.of(config, context::getProperty), platform);
            LOG.info("HTTP listens on {} ({} ms)", started.address(), (System.nanoTime() - began) / 1_000_000);
            publishListening(started);
        } catch (IOException | IllegalArgumentException e) {
            String trouble = "The HTTP API does not listen: " + reason(e);
            LOG.error(trouble);
            publishTrouble(trouble);
        } catch (IllegalStateException e) {
            LOG.error("The HTTP API does not start", e);
            publishTrouble("The HTTP API does not start: " + reason(e));
        }
        server = started;
    }

    @Deactivate
    public void stop() {
        while (!published.isEmpty()) {
            published.pop().unregister();
        }
        if (server != null) {
            server.stop();
        }
    }

    private void publishListening(WebServer started) {
        String address = started.address().toString();
        publishHealth(new Finding("rest", Level.OK, "listens on " + address));
        Listening listening =
                new Listening(started.address(), banner -> publish(Supplier.class, banner, Map.of(BANNER, true)));
        publish(
                Listening.class,
                listening,
                Map.of(Settings.PORT_PROPERTY, started.port(), "smartgen.http.url", address));
    }

    private void publishTrouble(String trouble) {
        publishHealth(new Finding("rest", Level.DOWN, trouble));
        Supplier<String> text = () -> trouble;
        publish(Supplier.class, text, Map.of(FAILURE, true));
    }

    private void publishHealth(Finding finding) {
        HealthSource source = () -> List.of(finding);
        publish(HealthSource.class, source, Map.of());
    }

    private void publish(Class<?> type, Object service, Map<String, Object> properties) {
        published.push(context.registerService(type.getName(), service, new Hashtable<>(properties)));
    }

    /** With its cause, which says most when listening fails. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        String why = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return e.getMessage() + why;
    }
}
