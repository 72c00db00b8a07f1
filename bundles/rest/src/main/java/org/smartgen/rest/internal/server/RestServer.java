package org.smartgen.rest.internal.server;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
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

    private final @Nullable WebServer server;
    private final ServiceRegistration<HealthSource> health;
    private final @Nullable ServiceRegistration<Listening> listening;

    @Activate
    public RestServer(BundleContext context, RestConfig config, @Reference Platform platform) {
        long began = System.nanoTime();
        String trouble = "";
        WebServer started = null;
        try {
            started = WebServer.start(Settings.of(config, context::getProperty), platform);
        } catch (IOException | IllegalArgumentException e) {
            trouble = "The HTTP API does not listen: " + reason(e);
            LOG.error(trouble);
        }
        server = started;
        Finding finding = finding(started, trouble);
        health = context.registerService(HealthSource.class, () -> List.of(finding), null);
        listening = started == null ? null : announce(context, started);
        if (started != null) {
            LOG.info("HTTP listens on {} ({} ms)", started.address(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    @Deactivate
    public void stop() {
        if (listening != null) {
            listening.unregister();
        }
        health.unregister();
        if (server != null) {
            server.stop();
        }
    }

    private static ServiceRegistration<Listening> announce(BundleContext context, WebServer server) {
        Map<String, Object> properties = Map.of(
                Settings.PORT_PROPERTY,
                server.port(),
                "smartgen.http.url",
                server.address().toString());
        return context.registerService(Listening.class, new Listening(server.address()), new Hashtable<>(properties));
    }

    private static Finding finding(@Nullable WebServer server, String trouble) {
        return server == null
                ? new Finding("rest", Level.DOWN, trouble)
                : new Finding("rest", Level.OK, "listens on " + server.address());
    }

    /** The cause that says most: a bind error is wrapped. */
    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        String inner = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return e.getMessage() + inner;
    }
}
