package org.smartgen.rest.internal.server;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.Settings;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.PictureUrls;

/** Jersey on a Jetty of our own, from {@link #start} to {@link #stop}. */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int FEWEST_THREADS = 4;
    private static final long STOP_MILLIS = 5_000;

    private final Server server;
    private final ServerConnector connector;
    private final Settings settings;
    private final EventsHandler events;

    private WebServer(Server server, ServerConnector connector, Settings settings, EventsHandler events) {
        this.server = server;
        this.events = events;
        this.connector = connector;
        this.settings = settings;
    }

    /** @throws IOException when the address cannot be listened on; nothing is left running then */
    public static WebServer start(Settings settings, Platform platform) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(settings.maxThreads(), FEWEST_THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, settings);
        connector.open(); // the cheap thing that may fail comes first
        EventsHandler events;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WebServer.class.getClassLoader());
        try {
            server.setErrorHandler(new ProblemErrorHandler());
            server.setStopTimeout(STOP_MILLIS);
            server.addBean(new NetworkConnectionLimit(settings.maxConnections(), connector));
            events = events(settings, platform);
            server.setHandler(new FrontHandler(
                    new TrustedAuthority(settings), new GracefulHandler(new PicturesHandler(platform, events))));
            server.start();
        } catch (Exception e) {
            connector.close();
            throw new IllegalStateException("the HTTP server did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
        return new WebServer(server, connector, settings, events);
    }

    /** The one bound, also where the configuration says 0. */
    public int port() {
        return connector.getLocalPort();
    }

    /** For somebody on this machine. */
    public URI address() {
        String host = settings.bindsAll() ? "127.0.0.1" : settings.bind();
        String bracketed = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + bracketed + ":" + port());
    }

    /** Lets requests in flight end, for a few seconds. */
    public void stop() {
        try {
            events.close();
            server.stop();
        } catch (Exception e) {
            LOG.warn("The HTTP server did not stop cleanly", e);
        }
    }

    private static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.bind());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idleTimeout().toMillis());
        server.addConnector(connector);
        return connector;
    }

    private static EventsHandler events(Settings settings, Platform platform) {
        // in OSGi the API bundle cannot find it by itself
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        JettyHttpContainer jersey =
                ContainerFactory.createContainer(JettyHttpContainer.class, new Application(settings, platform));
        return new EventsHandler(platform, new GenerationReply(new PictureUrls(settings)), jersey);
    }
}
